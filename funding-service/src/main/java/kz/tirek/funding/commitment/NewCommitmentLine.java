package kz.tirek.funding.commitment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is to be taken from a budget line.
@Schema(description = "What a contract takes from a budget line")
record NewCommitmentLine(
        @Schema(description = "A line of the grant's budget", examples = "019ab000-0000-7000-8000-000000000003")
        @NotNull
        UUID budgetLineId,

        @Schema(description = "Tenge as a decimal string", examples = "1500000.00") @NotNull @Tenge
        String amount) {

    static NewCommitmentLine of(UUID budgetLineId, CommitmentLine line) {
        return new NewCommitmentLine(
                budgetLineId, Money.ofTiyn(line.signedTiyn()).toString());
    }
}
