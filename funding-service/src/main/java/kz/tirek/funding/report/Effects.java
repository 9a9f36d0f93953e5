package kz.tirek.funding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.ledger.OrderedEntry;
import kz.tirek.funding.ledger.OrderedEntry.OrderedPosting;
import org.jspecify.annotations.Nullable;

/// What entries change of the figures of a report, where its figures are sums of the ledger: so that a difference
/// between two cuts can be explained by the entries that are in one of them alone.
public interface Effects {

    /// Of a report whose figures are no mere sums.
    Effects NONE = ((Effects) entry -> List.of()).only();

    /// What an entry changes of a figure.
    ///
    /// @param row the key of the row; null for the total of the column
    /// @param column its name
    record Effect(@Nullable String row, String column, long tiyn) {

        /// What an entry changes that makes a report of this one row: its totalled columns, of the row and in total.
        static <R> List<Effect> of(R row, String key, List<Column<R>> columns) {
            List<Effect> effects = new ArrayList<>();
            for (Column<R> column : columns) {
                if (column.totalled() && column.of(row) instanceof Money amount && amount.tiyn() != 0) {
                    effects.add(new Effect(key, column.name(), amount.tiyn()));
                    effects.add(new Effect(null, column.name(), amount.tiyn()));
                }
            }
            return effects;
        }

        /// What an entry changes of a row and in total, by column.
        public static List<Effect> of(String key, Map<String, Long> figures) {
            return figures.entrySet().stream()
                    .filter(figure -> figure.getValue() != 0)
                    .flatMap(figure -> Stream.of(
                            new Effect(key, figure.getKey(), figure.getValue()),
                            new Effect(null, figure.getKey(), figure.getValue())))
                    .toList();
        }

        /// What a posting changes of the totals of debits and credits.
        static Effect of(OrderedPosting posting) {
            return new Effect(null, posting.amountTiyn() > 0 ? "debit" : "credit", Math.absExact(posting.amountTiyn()));
        }
    }

    /// Whether the figures of the column are sums of what entries change of them.
    default boolean sums(String column) {
        return true;
    }

    /// The same of these columns, where no others of the report are sums.
    default Effects only(String... columns) {
        Effects all = this;
        Set<String> summed = Set.of(columns);
        return new Effects() {
            @Override
            public boolean sums(String column) {
                return summed.contains(column);
            }

            @Override
            public List<Effect> of(OrderedEntry entry) {
                return all.of(entry).stream()
                        .filter(effect -> summed.contains(effect.column()))
                        .toList();
            }
        };
    }

    /// What the entry changes in a cut that holds it.
    List<Effect> of(OrderedEntry entry);
}
