/// Payment orders: what the bank is asked to pay, as ISO 20022 messages and on paper.
@NullMarked
package kz.tirek.funding.paymentorder;

import org.jspecify.annotations.NullMarked;
