/// Which operation of the contract a request asks for, decided on the path exactly as it came.
@NullMarked
package kz.tirek.gateway.routing;

import org.jspecify.annotations.NullMarked;
