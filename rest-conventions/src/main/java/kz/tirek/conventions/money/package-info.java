/// Amounts of tenge, as every service reads, counts and writes them.
@NullMarked
package kz.tirek.conventions.money;

import org.jspecify.annotations.NullMarked;
