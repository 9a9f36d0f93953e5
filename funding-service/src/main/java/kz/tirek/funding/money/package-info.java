/// The identifiers of the accounts that money moves between, and amounts in words.
@NullMarked
package kz.tirek.funding.money;

import org.jspecify.annotations.NullMarked;
