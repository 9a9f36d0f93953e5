/// Names in Kazakh, Russian and English.
@NullMarked
package kz.tirek.conventions.names;

import org.jspecify.annotations.NullMarked;
