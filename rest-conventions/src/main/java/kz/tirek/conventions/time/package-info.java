/// The clock, business dates and time-ordered identifiers.
@NullMarked
package kz.tirek.conventions.time;

import org.jspecify.annotations.NullMarked;
