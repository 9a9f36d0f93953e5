/// Pupils by grade and teachers of schools, year by year.
@NullMarked
package kz.tirek.hubschool.enrolment;

import org.jspecify.annotations.NullMarked;
