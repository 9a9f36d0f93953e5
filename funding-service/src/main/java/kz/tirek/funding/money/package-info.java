/// The identifiers of the accounts that money moves between.
@NullMarked
package kz.tirek.funding.money;

import org.jspecify.annotations.NullMarked;
