/// The fund's own accounts at banks.
@NullMarked
package kz.tirek.funding.bankaccount;

import org.jspecify.annotations.NullMarked;
