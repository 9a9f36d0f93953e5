/// Checks that what is kept beside the ledger and the records agrees with them, each with a query that shows the
/// rows.
@NullMarked
package kz.tirek.funding.integrity;

import org.jspecify.annotations.NullMarked;
