/// The ledger in the formats of other accounting tools, so that these recompute its balances.
@NullMarked
package kz.tirek.funding.exchange;

import org.jspecify.annotations.NullMarked;
