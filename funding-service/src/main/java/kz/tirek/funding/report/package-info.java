/// Reports over the ledger on its two time axes.
@NullMarked
package kz.tirek.funding.report;

import org.jspecify.annotations.NullMarked;
