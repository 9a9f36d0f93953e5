package kz.tirek.funding.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.CauseType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry that moved what the fund owes a supplier or what the supplier owes the fund; the first row of a statement
/// is what stood before.
@Schema(
        description =
                "A movement of what the fund owes a supplier or the supplier owes in goods; the first is what stood before")
record SupplierMovement(
        @Schema(description = "Null where it stood before", examples = "019ab000-0000-7000-8000-000000000021") @Nullable
        UUID entryId,

        @Schema(examples = "2026-01-16") @Nullable LocalDate effectiveOn,

        @Schema(examples = "2026-01-16T05:00:00.123456Z") @Nullable
        Instant recordedAt,

        @Schema(description = "What happened; of a reversal, what is undone", examples = "DISBURSEMENT_PAID") @Nullable
        CauseType event,

        @Schema(description = "Whether that is undone", examples = "false")
        boolean reversal,

        @Schema(description = "Code of the disbursement or acquittal", examples = "D-2026-000123") @Nullable
        String code,

        @Schema(examples = "fund-treasurer") @Nullable String recordedBy,

        @Schema(description = "Owed to the supplier by approvals, less payments")
        Money payable,

        @Schema(description = "Owed by the supplier in goods")
        Money prepaid,

        @Schema(description = "Owed to the supplier after it")
        Money payableAfter,

        @Schema(description = "Owed by the supplier after it")
        Money prepaidAfter) {}
