/// The KZT ledger: append-only double entry with budget control, pure Java over a JDBC connection, without a
/// framework.
@NullMarked
package kz.tirek.funding.ledger;

import org.jspecify.annotations.NullMarked;
