/// The demonstration data, loaded through the public API from JSON files.
@NullMarked
package kz.tirek.stack.demonstration;

import org.jspecify.annotations.NullMarked;
