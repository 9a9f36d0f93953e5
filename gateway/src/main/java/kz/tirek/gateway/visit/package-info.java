/// One request of a caller as the gateway sees it, and how it is refused.
@NullMarked
package kz.tirek.gateway.visit;

import org.jspecify.annotations.NullMarked;
