/// Reference lists of payments that the administrator imports: payment purposes, sectors of the economy, banks.
@NullMarked
package kz.tirek.funding.reference;

import org.jspecify.annotations.NullMarked;
