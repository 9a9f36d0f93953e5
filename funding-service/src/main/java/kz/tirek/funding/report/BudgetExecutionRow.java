package kz.tirek.funding.report;

import java.time.YearMonth;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.ledger.LineFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of the budget execution report. What does not follow from the grouping is missing.
@Schema(description = "A row of the budget execution report; what does not follow from the grouping is missing")
record BudgetExecutionRow(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001") @Nullable
        UUID funderId,

        @Schema(description = "Name of the funder, in Kazakh", examples = "«Болашақ» қоры") @Nullable
        String funderKk,

        @Schema(description = "Name of the funder, in Russian", examples = "Фонд «Болашак»") @Nullable
        String funderRu,

        @Schema(description = "KATO code of the school's place, or of the territory", examples = "273600000") @Nullable
        String territory,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002") @Nullable
        UUID hubSchoolId,

        @Schema(description = "Name of the hub school, in Kazakh", examples = "№5 жалпы білім беретін мектеп") @Nullable
        String hubSchoolKk,

        @Schema(description = "Name of the hub school, in Russian", examples = "Общеобразовательная школа №5") @Nullable
        String hubSchoolRu,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID grantId,

        @Schema(examples = "G-2026-0017") @Nullable String grantCode,

        @Schema(examples = "019ab000-0000-7000-8000-000000000004") @Nullable
        UUID budgetLineId,

        @Schema(description = "Place in the budget", examples = "1") @Nullable
        Integer lineNumber,

        @Schema(examples = "EQUIPMENT") @Nullable BudgetCategory category,

        @Schema(description = "Title of the line", examples = "Робототехника") @Nullable
        String title,

        @Schema(description = "The month in which it happened, by business date", examples = "2026-01") @Nullable
        String month,

        @Schema(description = "As first approved") Money approved,

        @Schema(description = "As it stands after revisions")
        Money revised,

        @Schema(description = "Approved for spending, not yet paid")
        Money committed,

        @Schema(description = "Paid") Money disbursed,

        @Schema(description = "Accounted for: accepted goods and expense reports")
        Money acquitted,

        @Schema(description = "What may still be committed") Money available) {

    /// What happened in a month.
    static BudgetExecutionRow of(YearMonth month, LineFigures sums) {
        BudgetFigures figures = sums.budget();
        return new BudgetExecutionRow(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                month.toString(),
                Money.ofTiyn(figures.approvedTiyn()),
                Money.ofTiyn(figures.revisedTiyn()),
                Money.ofTiyn(figures.committedTiyn()),
                Money.ofTiyn(figures.disbursedTiyn()),
                Money.ofTiyn(sums.acquittedTiyn()),
                Money.ofTiyn(figures.availableTiyn()));
    }

    /// What tells it from the others.
    String key(Grouping grouping) {
        return switch (grouping) {
            case LINE -> String.valueOf(budgetLineId);
            case CATEGORY -> String.valueOf(category);
            case GRANT -> String.valueOf(grantId);
            case HUB_SCHOOL -> String.valueOf(hubSchoolId);
            case FUNDER -> String.valueOf(funderId);
            case TERRITORY -> String.valueOf(territory);
            case MONTH -> String.valueOf(month);
        };
    }
}
