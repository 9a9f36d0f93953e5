package kz.tirek.conventions.table;

import java.util.List;
import java.util.stream.IntStream;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// One sheet of a table.
///
/// @param title what it is called
/// @param rows written as they are made, so that a long sheet needs no more memory than a short one
/// @param <R> a row
public record Sheet<R>(Text title, List<Column<R>> columns, Iterable<? extends R> rows) {

    /// A sheet whose rows are cells in the order of the headings, without totals.
    ///
    /// @param name what a spreadsheet calls the sheet
    public static Sheet<List<? extends @Nullable Object>> of(
            String name, List<String> headings, Iterable<? extends List<? extends @Nullable Object>> rows) {
        List<Column<List<? extends @Nullable Object>>> columns = IntStream.range(0, headings.size())
                .mapToObj(index -> Column.<List<? extends @Nullable Object>>text(
                        headings.get(index),
                        new Text(headings.get(index), headings.get(index), headings.get(index)),
                        row -> index < row.size() ? row.get(index) : null))
                .toList();
        return new Sheet<>(new Text(name, name, name), columns, rows);
    }
}
