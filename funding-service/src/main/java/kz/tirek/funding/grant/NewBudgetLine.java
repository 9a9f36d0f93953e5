package kz.tirek.funding.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a budget line when it is drawn up.
@Schema(description = "A budget line to be drawn up")
record NewBudgetLine(
        @Schema(description = "What it is spent on", examples = "EQUIPMENT") @NotNull
        BudgetCategory category,

        @Schema(description = "Tells lines of one category apart", examples = "Робототехника")
        @Size(min = 1, max = 300)
        @Nullable
        String title,

        @Schema(description = "Tenge as a decimal string", examples = "120000000.00") @NotNull @Tenge
        String amount) {

    static NewBudgetLine of(BudgetLine line) {
        return new NewBudgetLine(line.category(), line.title(), line.amount().toString());
    }
}
