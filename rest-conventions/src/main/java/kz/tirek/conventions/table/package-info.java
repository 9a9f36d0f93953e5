/// Answers as tables: sheets of rows, written as CSV, XLSX and PDF in constant memory, with their totals.
@NullMarked
package kz.tirek.conventions.table;

import org.jspecify.annotations.NullMarked;
