/// Courses: what a provider teaches, in which format, for how many hours and for whom.
@NullMarked
package kz.tirek.training.course;

import org.jspecify.annotations.NullMarked;
