package kz.tirek.conventions.table;

import java.util.List;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The totals of a sheet, to the tiyn, added up while its rows are written.
final class Totals {

    static final Text TOTAL = new Text("Барлығы", "Итого", "Total");

    private final @Nullable Money[] sums;

    Totals(List<? extends Column<?>> columns) {
        sums = columns.stream()
                .map(column -> column.totalled() ? Money.ZERO : null)
                .toArray(Money[]::new);
    }

    /// Adds what a row has in a column.
    void add(int column, @Nullable Object cell) {
        Money sum = sums[column];
        if (sum != null && cell instanceof Money amount) {
            sums[column] = sum.plus(amount);
        }
    }

    /// Whether any column is added up.
    boolean any() {
        return Stream.of(sums).anyMatch(sum -> sum != null);
    }

    /// The total of a column, or null if it has none.
    @Nullable
    Money of(int column) {
        return sums[column];
    }
}
