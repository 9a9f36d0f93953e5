/// Tests of the package of the same name.
@NullMarked
package kz.tirek.stack.postgres;

import org.jspecify.annotations.NullMarked;
