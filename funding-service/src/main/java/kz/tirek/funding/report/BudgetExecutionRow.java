package kz.tirek.funding.report;

import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.grant.BudgetCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of the budget execution report. What does not follow from the grouping is missing.
@Schema(description = "A row of the budget execution report; what does not follow from the grouping is missing")
record BudgetExecutionRow(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001") @Nullable
        UUID funderId,

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

        @Schema(description = "As first approved") Money approved,

        @Schema(description = "As it stands after revisions")
        Money revised,

        @Schema(description = "Approved for spending, not yet paid")
        Money committed,

        @Schema(description = "Paid") Money disbursed,
        @Schema(description = "What may still be committed") Money available) {}
