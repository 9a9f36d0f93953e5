package kz.tirek.funding.grant;

import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line of a grant's budget as the API shows it.
@Schema(name = "BudgetLine", description = "A line of a grant's budget")
record BudgetLineView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID id,

        @Schema(description = "Place in the budget", examples = "1")
        int number,

        @Schema(description = "What it is spent on", examples = "EQUIPMENT")
        BudgetCategory category,

        @Schema(description = "Tells lines of one category apart", examples = "Робототехника") @Nullable
        String title,

        @Schema(description = "As drawn up") Money amount) {

    static BudgetLineView of(BudgetLine line) {
        return new BudgetLineView(line.id(), line.number(), line.category(), line.title(), line.amount());
    }
}
