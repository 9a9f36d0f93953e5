package kz.tirek.funding.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.LineFigures;
import kz.tirek.funding.ledger.OrderedEntry;
import kz.tirek.funding.ledger.OrderedEntry.OrderedPosting;
import kz.tirek.funding.report.Effects.Effect;

/// How budgets were carried out. Over all lines, what was approved is the credit side of `appropriation` less its
/// debit side, what is committed the balance of `encumbrance`, what was disbursed that of `disbursed-budget`, what
/// is available that of `available-budget`.
@ApplicationScoped
class BudgetExecution implements ReportDefinition<BudgetExecutionFilter, BudgetExecutionRow> {

    private static final List<Column<BudgetExecutionRow>> COLUMNS = List.of(
            Column.text("funderId", Headings.FUNDER_ID, BudgetExecutionRow::funderId)
                    .offPaper(),
            Column.text("funderKk", Headings.kk(Headings.FUNDER), BudgetExecutionRow::funderKk),
            Column.text("funderRu", Headings.ru(Headings.FUNDER), BudgetExecutionRow::funderRu),
            Column.text("territory", Headings.TERRITORY, BudgetExecutionRow::territory),
            Column.text("hubSchoolId", Headings.HUB_SCHOOL_ID, BudgetExecutionRow::hubSchoolId)
                    .offPaper(),
            Column.text("hubSchoolKk", Headings.kk(Headings.HUB_SCHOOL), BudgetExecutionRow::hubSchoolKk),
            Column.text("hubSchoolRu", Headings.ru(Headings.HUB_SCHOOL), BudgetExecutionRow::hubSchoolRu),
            Column.text("grantId", Headings.GRANT_ID, BudgetExecutionRow::grantId)
                    .offPaper(),
            Column.text("grantCode", Headings.GRANT, BudgetExecutionRow::grantCode),
            Column.text("budgetLineId", Headings.LINE_ID, BudgetExecutionRow::budgetLineId)
                    .offPaper(),
            Column.number("lineNumber", Headings.LINE, BudgetExecutionRow::lineNumber),
            Column.text("category", Headings.CATEGORY, BudgetExecutionRow::category),
            Column.text("title", Headings.TITLE, BudgetExecutionRow::title),
            Column.text("month", Headings.MONTH, BudgetExecutionRow::month),
            Column.total("approved", Headings.APPROVED, BudgetExecutionRow::approved),
            Column.total("revised", Headings.REVISED, BudgetExecutionRow::revised),
            Column.total("committed", Headings.COMMITTED, BudgetExecutionRow::committed),
            Column.total("disbursed", Headings.DISBURSED, BudgetExecutionRow::disbursed),
            Column.total("acquitted", Headings.ACQUITTED, BudgetExecutionRow::acquitted),
            Column.total("available", Headings.AVAILABLE, BudgetExecutionRow::available));

    private final BudgetLines lines;

    @Inject
    BudgetExecution(BudgetLines lines) {
        this.lines = lines;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.BUDGET_EXECUTION;
    }

    @Override
    public Class<BudgetExecutionFilter> filter() {
        return BudgetExecutionFilter.class;
    }

    @Override
    public Drawn<BudgetExecutionRow> draw(AsOf cut, BudgetExecutionFilter filter) {
        List<BudgetExecutionRow> rows = rows(cut, filter);
        List<Column<BudgetExecutionRow>> columns = COLUMNS.stream()
                .map(column -> rows.stream().allMatch(row -> column.of(row) == null) ? column.offPaper() : column)
                .toList();
        return new Drawn<>(columns, Rows.of(rows, row -> row.key(filter.groupBy)));
    }

    private List<BudgetExecutionRow> rows(AsOf cut, BudgetExecutionFilter filter) {
        if (filter.groupBy == Grouping.MONTH) {
            List<BudgetExecutionRow> months = new ArrayList<>();
            lines.months(cut, filter).forEach((month, sums) -> months.add(BudgetExecutionRow.of(month, sums)));
            return months;
        }
        return lines.executed(cut, filter).stream()
                .collect(Collectors.groupingBy(line -> line.key(filter), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> ExecutedLine.row(filter, group))
                .toList();
    }

    /// An entry changes the row of each line it is posted to, as if that were all there is of it.
    @Override
    public Effects effects(Instant knownAt, BudgetExecutionFilter filter) {
        Map<UUID, LineFacts> facts =
                lines.facts(knownAt, filter).stream().collect(Collectors.toMap(LineFacts::id, Function.identity()));
        return entry -> {
            List<Effect> effects = new ArrayList<>();
            moved(entry).forEach((line, figures) -> {
                LineFacts found = facts.get(line);
                if (found != null) {
                    BudgetExecutionRow row = filter.groupBy == Grouping.MONTH
                            ? BudgetExecutionRow.of(YearMonth.from(entry.effectiveOn()), figures)
                            : ExecutedLine.row(filter, List.of(new ExecutedLine(found, figures)));
                    effects.addAll(Effect.of(row, row.key(filter.groupBy), COLUMNS));
                }
            });
            return effects;
        };
    }

    private static Map<UUID, LineFigures> moved(OrderedEntry entry) {
        Map<UUID, LineFigures> moved = new LinkedHashMap<>();
        for (OrderedPosting posting : entry.postings()) {
            if (posting.budgetLineId() != null) {
                moved.merge(
                        posting.budgetLineId(),
                        LineFigures.moved(posting.account(), posting.amountTiyn()),
                        LineFigures::plus);
            }
        }
        return moved;
    }
}
