/// Uploads of many rows at once, CSV and XLSX: every row's outcome, all or nothing.
@NullMarked
package kz.tirek.conventions.bulk;

import org.jspecify.annotations.NullMarked;
