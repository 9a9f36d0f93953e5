/// Attendance: what was stated about each person at each session of a run, what counts of it, and what contradicts
/// itself.
@NullMarked
package kz.tirek.training.attendance;

import org.jspecify.annotations.NullMarked;
