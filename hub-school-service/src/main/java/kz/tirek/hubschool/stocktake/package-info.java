/// Stocktakes: what a hub school should have, what was counted, and the differences.
@NullMarked
package kz.tirek.hubschool.stocktake;

import org.jspecify.annotations.NullMarked;
