/// What recording and balances cost, beside the same rows without a ledger.
@NullMarked
package kz.tirek.funding.benchmark;

import org.jspecify.annotations.NullMarked;
