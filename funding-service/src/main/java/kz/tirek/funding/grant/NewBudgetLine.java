package kz.tirek.funding.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a budget line when it is drawn up. A category has as many lines as are needed; their titles and
/// codes tell them apart.
@Schema(description = "A budget line to be drawn up")
record NewBudgetLine(
        @Schema(description = "What it is spent on", examples = "EQUIPMENT") @NotNull
        BudgetCategory category,

        @Schema(description = "Its number in the estimate; no two lines have the same", examples = "1.2")
        @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,3}){0,3}")
        @Nullable
        String code,

        @Schema(description = "Tells lines of one category apart", examples = "Робототехника")
        @Size(min = 1, max = 300)
        @Nullable
        String title,

        @Schema(
                description = "Whose money it is: the lead funder's where not said",
                examples = "019ab000-0000-7000-8000-000000000001")
        @Nullable
        UUID funderId,

        @Schema(description = "Tenge as a decimal string", examples = "120000000.00") @NotNull @Tenge
        String amount) {

    /// @param lead the lead funder, who needs not be said
    static NewBudgetLine of(BudgetLine line, UUID lead) {
        return new NewBudgetLine(
                line.category(),
                line.code(),
                line.title(),
                line.funderId().equals(lead) ? null : line.funderId(),
                line.amount().toString());
    }
}
