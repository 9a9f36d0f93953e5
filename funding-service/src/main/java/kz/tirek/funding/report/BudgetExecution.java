package kz.tirek.funding.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tirek.funding.journal.Figures;
import kz.tirek.funding.journal.Report;
import kz.tirek.funding.ledger.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How budgets were carried out, on the ledger's two time axes. The same parameters give the same figures forever.
@Schema(description = "How budgets were carried out; the same parameters give the same figures forever")
record BudgetExecution(
        @Schema(description = "The last business date that counts", examples = "2026-01-31")
        LocalDate effectiveAt,

        @Schema(description = "The last recorded instant that counts", examples = "2026-02-01T05:00:00.123456Z")
        Instant knownAt,

        @Schema(description = "What a row stands for", examples = "LINE")
        Grouping groupBy,

        List<BudgetExecutionRow> items,
        @Schema(description = "The sums over all rows") Figures totals)
        implements Report<BudgetExecutionRow> {

    static BudgetExecution of(AsOf cut, Grouping grouping, List<ExecutedLine> lines) {
        List<BudgetExecutionRow> rows = lines.stream()
                .collect(Collectors.groupingBy(line -> line.key(grouping), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> ExecutedLine.row(grouping, group))
                .toList();
        return new BudgetExecution(
                cut.effectiveAt(), cut.knownAt(), grouping, rows, Figures.of(ExecutedLine.sum(lines)));
    }

    @Override
    public Class<BudgetExecutionRow> rowType() {
        return BudgetExecutionRow.class;
    }
}
