/// Tests of payment orders.
@NullMarked
package kz.tirek.funding.paymentorder;

import org.jspecify.annotations.NullMarked;
