/// What teachers learned elsewhere, recognised in place of courses that have to come before others.
@NullMarked
package kz.tirek.training.priorlearning;

import org.jspecify.annotations.NullMarked;
