package kz.tirek.funding.journal;

import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.ledger.Recording.Shortfall;

/// A budget line that has less available than was asked, with the arithmetic.
record ShortfallView(
        UUID budgetLineId,
        Money approved,
        Money revised,
        Money committed,
        Money disbursed,
        Money available,
        Money asked) {

    static ShortfallView of(Shortfall shortfall) {
        BudgetFigures figures = shortfall.figures();
        return new ShortfallView(
                shortfall.lineId(),
                Money.ofTiyn(figures.approvedTiyn()),
                Money.ofTiyn(figures.revisedTiyn()),
                Money.ofTiyn(figures.committedTiyn()),
                Money.ofTiyn(figures.disbursedTiyn()),
                Money.ofTiyn(figures.availableTiyn()),
                Money.ofTiyn(shortfall.askedTiyn()));
    }
}
