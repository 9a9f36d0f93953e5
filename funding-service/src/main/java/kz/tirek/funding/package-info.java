/// Funding: who gives, what was granted, what was paid, and the ledger that proves it.
@NullMarked
package kz.tirek.funding;

import org.jspecify.annotations.NullMarked;
