package kz.tirek.funding.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.journal.Figures;
import kz.tirek.funding.ledger.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The money of the programme in totals, without naming a grant, a school or a supplier.
@Schema(description = "The money of the programme in totals, without naming a grant, a school or a supplier")
record FundingTotals(
        @Schema(description = "The last business date that counts", examples = "2026-01-31")
        LocalDate effectiveAt,

        @Schema(description = "The last recorded instant that counts", examples = "2026-02-01T05:00:00.123456Z")
        Instant knownAt,

        @Schema(description = "Approved grants", examples = "17")
        long grants,

        @Schema(description = "Hub schools with an approved grant", examples = "17")
        long hubSchools,

        Figures totals,
        List<Category> categories) {

    /// The total of a category.
    @Schema(name = "CategoryTotals", description = "The total of a category")
    record Category(@Schema(examples = "EQUIPMENT") BudgetCategory category, Figures totals) {}

    static FundingTotals of(AsOf cut, List<ExecutedLine> lines) {
        return new FundingTotals(
                cut.effectiveAt(),
                cut.knownAt(),
                lines.stream().map(line -> line.line().grantId()).distinct().count(),
                lines.stream().map(line -> line.line().hubSchoolId()).distinct().count(),
                Figures.of(ExecutedLine.sum(lines).budget()),
                lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.line().category(), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> new Category(
                                entry.getKey(),
                                Figures.of(ExecutedLine.sum(entry.getValue()).budget())))
                        .toList());
    }
}
