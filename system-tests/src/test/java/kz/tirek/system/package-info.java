/// Stories told through the gateway against the real processes.
@NullMarked
package kz.tirek.system;

import org.jspecify.annotations.NullMarked;
