/// Funders: who gives the money.
@NullMarked
package kz.tirek.funding.funder;

import org.jspecify.annotations.NullMarked;
