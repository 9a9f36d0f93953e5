/// Tests of the package of the same name.
@NullMarked
package kz.tirek.stack.process;

import org.jspecify.annotations.NullMarked;
