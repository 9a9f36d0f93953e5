/// The clock, business dates, working days and time-ordered identifiers.
@NullMarked
package kz.tirek.conventions.time;

import org.jspecify.annotations.NullMarked;
