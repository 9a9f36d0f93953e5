/// Tests of amounts.
@NullMarked
package kz.tirek.conventions.money;

import org.jspecify.annotations.NullMarked;
