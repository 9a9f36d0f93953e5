/// How far the purpose of a payment is reached, by what the other services publish.
@NullMarked
package kz.tirek.funding.evidence;

import org.jspecify.annotations.NullMarked;
