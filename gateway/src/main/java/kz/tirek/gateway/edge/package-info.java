/// What happens to every request before it reaches anything: limits, sign-in, headers, the log line.
@NullMarked
package kz.tirek.gateway.edge;

import org.jspecify.annotations.NullMarked;
