package kz.tirek.funding.journal;

import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.BudgetFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The arithmetic of a budget line, or of several together: revised − committed − disbursed = available.
@Schema(description = "Budget arithmetic: revised − committed − disbursed = available")
public record Figures(
        @Schema(description = "As first approved") Money approved,

        @Schema(description = "As it stands after revisions")
        Money revised,

        @Schema(description = "Approved for spending, not yet paid")
        Money committed,

        @Schema(description = "Paid") Money disbursed,
        @Schema(description = "What may still be committed") Money available) {

    /// The figures in tenge.
    public static Figures of(BudgetFigures figures) {
        return new Figures(
                Money.ofTiyn(figures.approvedTiyn()),
                Money.ofTiyn(figures.revisedTiyn()),
                Money.ofTiyn(figures.committedTiyn()),
                Money.ofTiyn(figures.disbursedTiyn()),
                Money.ofTiyn(figures.availableTiyn()));
    }
}
