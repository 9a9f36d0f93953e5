/// Tests of the gateway in front of stub services, over real sockets.
@NullMarked
package kz.tirek.gateway;

import org.jspecify.annotations.NullMarked;
