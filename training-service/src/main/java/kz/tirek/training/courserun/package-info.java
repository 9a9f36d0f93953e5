/// Course runs: one holding of a course, with dates, venue, capacity, agenda, and the basis it is held on.
@NullMarked
package kz.tirek.training.courserun;

import org.jspecify.annotations.NullMarked;
