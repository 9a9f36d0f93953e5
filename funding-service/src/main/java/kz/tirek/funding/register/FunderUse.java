package kz.tirek.funding.register;

import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a funder gave, and what became of it.
@Schema(
        description =
                "What a funder gave, and what became of it: pledged − received = receivable, received − disbursed = unused")
record FunderUse(
        @Schema(
                description = "Null for what the journal does not say a funder of",
                examples = "019ab000-0000-7000-8000-000000000001")
        @Nullable
        UUID funderId,

        @Schema(description = "Its name at `knownAt`, in Kazakh", examples = "Қазақстан халқына") @Nullable
        String funderKk,

        @Schema(description = "Its name at `knownAt`, in Russian", examples = "Казахстан халкына") @Nullable
        String funderRu,

        @Schema(description = "Less what was released of it")
        Money pledged,

        @Schema(description = "Came in") Money received,
        @Schema(description = "Still to come") Money receivable,

        @Schema(description = "In budgets of grants, as they stand after revisions")
        Money granted,

        @Schema(description = "Approved for spending, not yet paid")
        Money committed,

        @Schema(description = "Paid, less what came back") Money disbursed,

        @Schema(description = "Goods and expense reports accepted")
        Money acquitted,

        @Schema(description = "Received and not disbursed") Money unused) {}
