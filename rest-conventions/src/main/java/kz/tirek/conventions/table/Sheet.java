package kz.tirek.conventions.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sheet of a table.
///
/// @param name what a spreadsheet calls the sheet
/// @param headings one for each column
/// @param rows cells in the order of the headings: texts, numbers, booleans, dates, instants; null is an empty
///         cell. Rows are written as they are made, so that a long sheet needs no more memory than a short one
public record Sheet(String name, List<String> headings, Iterable<? extends List<? extends @Nullable Object>> rows) {}
