/// Versions of resources: ETag, conditional requests, merge patches.
@NullMarked
package kz.tirek.conventions.version;

import org.jspecify.annotations.NullMarked;
