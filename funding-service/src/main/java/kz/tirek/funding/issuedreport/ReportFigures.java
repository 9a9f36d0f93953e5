package kz.tirek.funding.issuedreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.issuedreport.DifferingEntryView.Change;
import kz.tirek.funding.issuedreport.FigureDifference.Part;
import kz.tirek.funding.report.Effects;
import kz.tirek.funding.report.Report;
import kz.tirek.funding.report.ReportKind;
import kz.tirek.funding.report.Rows;
import org.jspecify.annotations.Nullable;

/// The figures of a report in two cuts: the totals of its columns, and the amounts of its rows in these columns. Of a
/// report whose
/// rows are movements, the totals alone: a movement never changes, it comes or falls out as an entry does.
final class ReportFigures {

    private final boolean ofRows;
    private final Map<Key, Amounts> figures = new LinkedHashMap<>();

    ReportFigures(ReportKind kind) {
        ofRows = switch (kind) {
            case GENERAL_JOURNAL, ACCOUNT_STATEMENT, SUPPLIER_STATEMENT, AUDIT_TRAIL -> false;
            case BUDGET_EXECUTION,
                    DISBURSEMENT_REGISTER,
                    COMMITMENTS,
                    ADVANCES,
                    CONTRIBUTIONS,
                    TRIAL_BALANCE,
                    PERIOD_EXCEPTIONS -> true;
        };
    }

    private record Key(@Nullable String row, String column) {}

    private static final class Amounts {
        private long before;
        private long after;
        private @Nullable Long entries;
    }

    /// Reads the report in the cut that is gone out from.
    void before(Report<?> report) {
        read(report, false);
    }

    /// Reads it in the cut it is compared with.
    void after(Report<?> report) {
        read(report, true);
    }

    private <R extends Record> void read(Report<R> report, boolean after) {
        Rows<R> rows = report.source().rows();
        for (R row : rows) {
            String key = rows.key(row);
            for (Column<R> column : report.source().columns()) {
                if (column.totalled() && column.of(row) instanceof Money amount) {
                    add(new Key(null, column.name()), amount.tiyn(), after);
                    if (ofRows) {
                        add(new Key(key, column.name()), amount.tiyn(), after);
                    }
                }
            }
        }
    }

    private void add(Key key, long tiyn, boolean after) {
        Amounts amounts = figures.computeIfAbsent(key, figure -> new Amounts());
        if (after) {
            amounts.after = Math.addExact(amounts.after, tiyn);
        } else {
            amounts.before = Math.addExact(amounts.before, tiyn);
        }
    }

    /// Adds what an entry changes of a figure.
    void count(Change change) {
        Amounts amounts = figures.computeIfAbsent(new Key(change.of(), change.figure()), figure -> new Amounts());
        amounts.entries = Math.addExact(
                amounts.entries == null ? 0 : amounts.entries, change.amount().tiyn());
    }

    /// The figures that changed or are posted to, totals first.
    ///
    /// @param effects of which every change was counted, so that no change of a sum means zero
    List<FigureDifference> differences(Effects effects) {
        List<FigureDifference> totals = new ArrayList<>();
        List<FigureDifference> rows = new ArrayList<>();
        figures.forEach((key, amounts) -> {
            Long sum = amounts.entries == null && effects.sums(key.column()) ? Long.valueOf(0) : amounts.entries;
            if (amounts.before != amounts.after || (sum != null && sum != 0)) {
                (key.row() == null ? totals : rows)
                        .add(FigureDifference.of(
                                key.row() == null ? Part.TOTAL : Part.ROW,
                                key.row(),
                                key.column(),
                                amounts.before,
                                amounts.after,
                                sum));
            }
        });
        totals.addAll(rows);
        return totals;
    }
}
