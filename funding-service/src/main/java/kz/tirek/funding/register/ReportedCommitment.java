package kz.tirek.funding.register;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.commitment.CommitmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A signed contract, what became of it, and how late the rest is.
@Schema(
        description =
                "A signed contract: contracted + amended − released − paid = outstanding, which its ageing adds up to")
record ReportedCommitment(
        @Schema(examples = "019ab000-0000-7000-8000-000000000010")
        UUID id,

        @Schema(examples = "K-2026-000123") String code,
        @Schema(examples = "G-2026-0017") String grantCode,
        @Schema(examples = "2026/17") String contractNumber,
        @Schema(examples = "2026-01-10") LocalDate signedOn,
        @Schema(examples = "2026-12-31") @Nullable LocalDate endsOn,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID supplierId,

        @Schema(description = "Its name at `knownAt`, in Kazakh", examples = "«Зертхана» ЖШС") @Nullable
        String supplierKk,

        @Schema(description = "Its name at `knownAt`, in Russian", examples = "ТОО «Лаборатория»") @Nullable
        String supplierRu,

        @Schema(examples = "Робототехника жиынтықтары") String subject,

        @Schema(description = "Where it stood at `knownAt`", examples = "ACTIVE")
        CommitmentStatus status,

        @Schema(description = "As signed") Money contracted,

        @Schema(description = "By amendments; may be negative")
        Money amended,

        @Schema(description = "Given back to the budget") Money released,

        @Schema(description = "Approved for payment") Money drawn,

        @Schema(description = "Paid and not sent back by the bank")
        Money paid,

        @Schema(description = "Still encumbered") Money outstanding,

        Ageing ageing) {}
