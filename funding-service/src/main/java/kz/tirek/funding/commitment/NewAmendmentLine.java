package kz.tirek.funding.commitment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an amendment changes of a line.
@Schema(name = "AmendmentLine", description = "What an amendment changes of a line")
record NewAmendmentLine(
        @Schema(description = "A line of the grant's budget", examples = "019ab000-0000-7000-8000-000000000003")
        @NotNull
        UUID budgetLineId,

        @Schema(description = "Which way", examples = "INCREASE") @NotNull
        Direction change,

        @Schema(description = "By how much, tenge as a decimal string", examples = "250000.00") @NotNull @Tenge
        String amount) {

    /// Which way an amount changes.
    @Schema(name = "AmendmentDirection")
    enum Direction {
        /// The contract takes more of the line.
        INCREASE,
        /// The contract takes less of the line.
        DECREASE
    }

    static NewAmendmentLine of(UUID budgetLineId, long changeTiyn) {
        return new NewAmendmentLine(
                budgetLineId,
                changeTiyn > 0 ? Direction.INCREASE : Direction.DECREASE,
                Money.ofTiyn(Math.abs(changeTiyn)).toString());
    }

    /// Tiyn, negative for a decrease.
    long changeTiyn() {
        long tiyn = Money.parse(amount).tiyn();
        return change == Direction.INCREASE ? tiyn : -tiyn;
    }
}
