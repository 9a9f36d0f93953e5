/// Enrolments: a teacher's place in a course run, from application to completion, never more than the run has places.
@NullMarked
package kz.tirek.training.enrolment;

import org.jspecify.annotations.NullMarked;
