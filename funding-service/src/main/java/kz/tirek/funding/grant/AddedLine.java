package kz.tirek.funding.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// A line a revision adds to the budget.
///
/// @param lineId its id once it is in the budget
@Embeddable
record AddedLine(
        @Column(name = "line_id") UUID lineId,

        @Column(name = "category") @Enumerated(EnumType.STRING)
        BudgetCategory category,

        @Column(name = "code") @Nullable String code,

        @Column(name = "title") @Nullable String title,

        @Column(name = "funder_id") UUID funderId,
        @Column(name = "amount_tiyn") long amountTiyn) {

    static AddedLine of(PlannedLine line) {
        return new AddedLine(
                Ids.next(), line.category(), line.code(), line.title(), line.funderId(), line.amountTiyn());
    }

    PlannedLine planned() {
        return new PlannedLine("/newLines", category, code, title, funderId, amountTiyn, amountTiyn);
    }
}
