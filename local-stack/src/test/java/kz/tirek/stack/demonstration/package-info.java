/// Tests of the package of the same name.
@NullMarked
package kz.tirek.stack.demonstration;

import org.jspecify.annotations.NullMarked;
