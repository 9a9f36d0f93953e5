/// Lists: keyset pages, declared sort orders, CSV.
@NullMarked
package kz.tirek.conventions.list;

import org.jspecify.annotations.NullMarked;
