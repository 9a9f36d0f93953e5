/// Internships: supervised practice of teachers and administrators at a host school, with plan, diary and
/// evaluations.
@NullMarked
package kz.tirek.training.internship;

import org.jspecify.annotations.NullMarked;
