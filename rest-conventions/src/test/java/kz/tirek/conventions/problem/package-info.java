/// Tests of problems.
@NullMarked
package kz.tirek.conventions.problem;

import org.jspecify.annotations.NullMarked;
