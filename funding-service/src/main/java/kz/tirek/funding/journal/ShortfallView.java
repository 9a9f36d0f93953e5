package kz.tirek.funding.journal;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.ledger.Recording.Shortfall;
import org.jspecify.annotations.Nullable;

/// A budget line that has less available than was asked, with the arithmetic.
record ShortfallView(
        UUID budgetLineId,
        @Nullable LocalDate on,
        Money approved,
        Money revised,
        Money committed,
        Money disbursed,
        Money available,
        Money asked) {

    static ShortfallView of(Shortfall shortfall) {
        return of(shortfall.lineId(), shortfall.on(), shortfall.figures(), shortfall.askedTiyn());
    }

    /// @param on the first day on which the line would have less than nothing; null for now
    static ShortfallView of(UUID line, @Nullable LocalDate on, BudgetFigures figures, long askedTiyn) {
        return new ShortfallView(
                line,
                on,
                Money.ofTiyn(figures.approvedTiyn()),
                Money.ofTiyn(figures.revisedTiyn()),
                Money.ofTiyn(figures.committedTiyn()),
                Money.ofTiyn(figures.disbursedTiyn()),
                Money.ofTiyn(figures.availableTiyn()),
                Money.ofTiyn(askedTiyn));
    }
}
