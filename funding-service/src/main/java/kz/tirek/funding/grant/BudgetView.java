package kz.tirek.funding.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.journal.Figures;
import kz.tirek.funding.ledger.BudgetFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A grant's budget with what became of it. Its version is the grant's.
@Schema(name = "Budget", description = "A grant's budget with what became of it; its version is the grant's")
record BudgetView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID grantId,

        @Schema(examples = "G-2026-0017") String grantCode,
        @Schema(examples = "ACTIVE") GrantStatus status,
        Ceiling ceiling,

        @Schema(description = "Version of the budget; 0 until the grant is approved", examples = "1")
        int budgetVersion,

        List<Line> lines,
        Figures totals,
        @Schema(examples = "2") long version)
        implements Versioned {

    /// A line with its figures; all zero until the grant is approved.
    @Schema(
            name = "BudgetLineWithFigures",
            description = "A budget line with its figures; zero until the grant is approved")
    record Line(BudgetLineView line, Figures figures) {}

    /// The figures change without the grant.
    @JsonIgnore
    @Override
    public boolean isWholly() {
        return false;
    }

    static BudgetView of(Grant grant, Map<UUID, BudgetFigures> figures) {
        return new BudgetView(
                grant.id(),
                grant.code(),
                grant.status(),
                grant.ceiling(),
                grant.budgetVersion(),
                grant.lines().stream()
                        .map(line -> new Line(
                                BudgetLineView.of(line),
                                Figures.of(figures.getOrDefault(line.id(), BudgetFigures.NONE))))
                        .toList(),
                Figures.of(figures.values().stream().reduce(BudgetFigures.NONE, BudgetFigures::plus)),
                grant.version());
    }
}
