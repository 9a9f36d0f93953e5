/// The replica of course runs and their attendance, without persons.
@NullMarked
package kz.tirek.funding.courserun;

import org.jspecify.annotations.NullMarked;
