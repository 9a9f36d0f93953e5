package kz.tirek.funding.journal;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.Recording.Overdraft;
import org.jspecify.annotations.Nullable;

/// An account that would go negative, with the arithmetic.
record OverdraftView(
        String account, @Nullable UUID budgetLineId, LocalDate on, Money balance, Money available, Money asked) {

    static OverdraftView of(Overdraft overdraft) {
        return new OverdraftView(
                overdraft.accountCode(),
                overdraft.lineId(),
                overdraft.on(),
                Money.ofTiyn(overdraft.balanceTiyn()),
                Money.ofTiyn(overdraft.availableTiyn()),
                Money.ofTiyn(overdraft.askedTiyn()));
    }
}
