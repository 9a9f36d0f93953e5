package kz.tirek.funding.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.conventions.table.Parameter;
import kz.tirek.conventions.table.Sheet;
import kz.tirek.conventions.table.Tabular;
import kz.tirek.funding.ledger.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report on the ledger's two time axes. The same parameters give the same figures forever.
///
/// @param <R> a row
@Schema(description = "A report on the ledger's two time axes; the same parameters give the same figures forever")
public record Report<R extends Record>(
        @Schema(examples = "BUDGET_EXECUTION") ReportKind kind,

        @Schema(description = "The last business date that counts", examples = "2026-01-31")
        LocalDate effectiveAt,

        @Schema(description = "The last recorded instant that counts", examples = "2026-02-01T05:00:00.123456Z")
        Instant knownAt,

        @Schema(description = "What else it was asked for with, by parameter", examples = "{\"groupBy\":\"LINE\"}")
        Map<String, String> filters,

        @Schema(description = "Rows: all of them, or a page of a long report; files hold all of them")
        List<R> items,

        @Schema(description = "Pass as `cursor` to read on in the same cut; missing on the last page") @Nullable
        String next,

        @Schema(
                description = "The sums over all rows, by the member of a row; missing in a report that comes in pages",
                examples = "{\"approved\":\"1000.00\"}")
        @Nullable
        Map<String, Money> totals,

        @Schema(description = "Accounts of the trial balance in the same cut, to check the report against")
        List<ControlTotal> controlTotals,

        @Schema(hidden = true) @JsonIgnore Source<R> source)
        implements Tabular {

    /// What files of a report are made of.
    ///
    /// @param parameters what stands above the table on paper
    public record Source<R extends Record>(
            List<Column<R>> columns, Rows<R> rows, List<Parameter> parameters, Language language) {

        @Nullable
        Map<String, Money> totals() {
            List<R> held = rows.held();
            if (held == null) {
                return null;
            }
            Map<String, Money> totals = new LinkedHashMap<>();
            for (Column<R> column : columns) {
                if (column.totalled()) {
                    Money sum = Money.ZERO;
                    for (R row : held) {
                        sum = column.of(row) instanceof Money amount ? sum.plus(amount) : sum;
                    }
                    totals.put(column.name(), sum);
                }
            }
            return totals;
        }
    }

    /// The cut it is drawn in.
    @JsonIgnore
    public AsOf cut() {
        return new AsOf(effectiveAt, knownAt);
    }

    /// The same with more above the table on paper.
    public Report<R> with(List<Parameter> more) {
        List<Parameter> parameters = new ArrayList<>(source.parameters());
        parameters.addAll(more);
        return new Report<>(
                kind,
                effectiveAt,
                knownAt,
                filters,
                items,
                next,
                totals,
                controlTotals,
                new Source<>(source.columns(), source.rows(), parameters, source.language()));
    }

    @Override
    @JsonIgnore
    public Language language() {
        return source.language();
    }

    @Override
    @JsonIgnore
    public String fileName() {
        return kind.path() + "-" + effectiveAt;
    }

    @Override
    @JsonIgnore
    public Text title() {
        return kind.title();
    }

    @Override
    @JsonIgnore
    public List<Parameter> parameters() {
        return Stream.concat(
                        Stream.of(
                                new Parameter(Headings.EFFECTIVE_AT, effectiveAt),
                                new Parameter(Headings.KNOWN_AT, knownAt)),
                        source.parameters().stream())
                .toList();
    }

    @Override
    @JsonIgnore
    public List<Sheet<?>> sheets() {
        return List.of(new Sheet<>(kind.title(), source.columns(), source.rows()), ControlTotal.sheet(controlTotals));
    }
}
