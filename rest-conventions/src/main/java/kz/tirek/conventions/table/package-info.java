/// Answers as tables: sheets of rows, written as CSV and as XLSX.
@NullMarked
package kz.tirek.conventions.table;

import org.jspecify.annotations.NullMarked;
