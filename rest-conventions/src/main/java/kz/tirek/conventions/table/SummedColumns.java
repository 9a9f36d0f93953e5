package kz.tirek.conventions.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The totals of a sheet and the formulas that give them, over all the worksheets its rows are on.
final class SummedColumns {

    private final Totals totals;
    private final boolean[] computable;
    private final List<Range> ranges = new ArrayList<>();

    /// Rows of a worksheet, from 1.
    private record Range(String worksheet, int first, int last) {}

    SummedColumns(List<? extends Column<?>> columns) {
        totals = new Totals(columns);
        computable = new boolean[columns.size()];
        Arrays.fill(computable, true);
    }

    boolean any() {
        return totals.any();
    }

    Totals totals() {
        return totals;
    }

    /// @param isNumber whether a spreadsheet can add the cell up
    void add(int column, @Nullable Object cell, boolean isNumber) {
        totals.add(column, cell);
        computable[column] &= cell == null || isNumber;
    }

    void ends(String worksheet, int rows) {
        if (rows > 1) {
            ranges.add(new Range(worksheet, 2, rows));
        }
    }

    /// The formula of a column's total, rounded to tiyn since spreadsheets add up binary fractions; null if there is
    /// nothing a spreadsheet could add up.
    @Nullable
    String formula(int column, String letters) {
        if (!computable[column] || ranges.isEmpty()) {
            return null;
        }
        boolean one = ranges.size() == 1;
        return ranges.stream()
                .map(range -> (one ? "" : "'" + range.worksheet().replace("'", "''") + "'!") + letters + range.first()
                        + ":" + letters + range.last())
                .collect(Collectors.joining(",", "ROUND(SUM(", "),2)"));
    }
}
