/// What the gateway answers by itself: the contract, what its problems mean, its metrics.
@NullMarked
package kz.tirek.gateway.docs;

import org.jspecify.annotations.NullMarked;
