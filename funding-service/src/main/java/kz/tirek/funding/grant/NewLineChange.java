package kz.tirek.funding.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is added to a budget line, or taken from it.
@Schema(name = "BudgetLineChange", description = "What is added to a budget line, or taken from it")
record NewLineChange(
        @Schema(description = "A line of the grant", examples = "019ab000-0000-7000-8000-000000000003") @NotNull
        UUID budgetLineId,

        @Schema(
                description = "Tenge as a decimal string, not zero; negative takes from the line",
                examples = "-1500000.00")
        @NotNull
        @Pattern(regexp = "-?(?!0(\\.0{1,2})?$)(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?")
        String amount) {

    static NewLineChange of(LineChange change) {
        return new NewLineChange(
                change.budgetLineId(), Money.ofTiyn(change.amountTiyn()).toString());
    }

    /// The change in tiyn.
    long tiyn() {
        return Money.parse(amount).tiyn();
    }
}
