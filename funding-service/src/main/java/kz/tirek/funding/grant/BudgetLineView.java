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

        @Schema(description = "Its number in the estimate", examples = "1.2") @Nullable
        String code,

        @Schema(description = "Tells lines of one category apart", examples = "Робототехника") @Nullable
        String title,

        @Schema(description = "Whose money it is", examples = "019ab000-0000-7000-8000-000000000001")
        UUID funderId,

        @Schema(description = "As drawn up, and as revised since")
        Money amount) {

    static BudgetLineView of(BudgetLine line) {
        return of(line, line.amount());
    }

    /// The line with the amount of another version.
    static BudgetLineView of(BudgetLine line, Money amount) {
        return new BudgetLineView(
                line.id(), line.number(), line.category(), line.code(), line.title(), line.funderId(), amount);
    }
}
