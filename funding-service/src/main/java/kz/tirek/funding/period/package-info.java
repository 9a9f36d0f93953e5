/// Closing months, and timed exceptions to it.
@NullMarked
package kz.tirek.funding.period;

import org.jspecify.annotations.NullMarked;
