/// The registry of schools.
@NullMarked
package kz.tirek.hubschool.school;

import org.jspecify.annotations.NullMarked;
