/// Tests of the package of the same name.
@NullMarked
package kz.tirek.stack;

import org.jspecify.annotations.NullMarked;
