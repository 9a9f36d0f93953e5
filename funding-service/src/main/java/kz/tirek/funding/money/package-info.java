/// Amounts of tenge and the identifiers of the accounts they move between.
@NullMarked
package kz.tirek.funding.money;

import org.jspecify.annotations.NullMarked;
