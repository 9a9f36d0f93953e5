package kz.tirek.funding.acquittal;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.disbursement.PayeeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Money that was paid and is not accounted for, as the API shows it.
@Schema(name = "Advance", description = "Money that was paid and is not accounted for")
record AdvanceView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID disbursementId,

        @Schema(examples = "D-2026-000123") String disbursementCode,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID grantId,

        @Schema(examples = "G-2026-0017") String grantCode,

        @Schema(description = "The hub school the grant is for", examples = "019ab000-0000-7000-8000-000000000005")
        UUID hubSchoolId,

        @Schema(description = "Who has the money", examples = "SCHOOL")
        PayeeKind payeeKind,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID supplierId,

        @Schema(description = "What was paid, payments the bank sent back not counted")
        Money paid,

        @Schema(description = "What was accepted") Money acquitted,
        @Schema(description = "What was given back") Money returned,

        @Schema(description = "What is not accounted for: paid − acquitted − returned")
        Money outstanding,

        @Schema(description = "Day of the last payment", examples = "2026-01-16")
        LocalDate paidOn,

        @Schema(description = "Day by which it is to be accounted for", examples = "2026-03-17")
        LocalDate dueOn,

        @Schema(description = "Days since then; zero while it is not due", examples = "3")
        long daysOverdue) {}
