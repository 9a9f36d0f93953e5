/// Tests of the ledger core, on a real PostgreSQL and without a framework.
@NullMarked
package kz.tirek.funding.ledger;

import org.jspecify.annotations.NullMarked;
