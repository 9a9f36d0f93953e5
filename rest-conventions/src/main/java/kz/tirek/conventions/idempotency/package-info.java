/// POST requests that may be sent again and have one effect.
@NullMarked
package kz.tirek.conventions.idempotency;

import org.jspecify.annotations.NullMarked;
