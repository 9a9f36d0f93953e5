/// The services behind the gateway, and the passing of one request through one of them.
@NullMarked
package kz.tirek.gateway.upstream;

import org.jspecify.annotations.NullMarked;
