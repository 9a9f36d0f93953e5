package kz.tirek.funding.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.CauseType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An exception of a closed month, and an entry recorded under it; one row without an entry where there is none.
@Schema(
        description =
                "An exception of a closed month and an entry recorded under it; without an entry where there is none")
record ExceptedEntry(
        @Schema(examples = "019ab000-0000-7000-8000-000000000006")
        UUID exceptionId,

        @Schema(examples = "2026-01") String month,

        @Schema(description = "Subject of the person who may record", examples = "fund-treasurer")
        String person,

        @Schema(examples = "The bank sent the statement of 31 January on 12 February")
        String reason,

        @Schema(examples = "2026-02-13T12:00:00Z") Instant expiresAt,

        @Schema(description = "ASKED, APPROVED or REJECTED at `knownAt`", examples = "APPROVED")
        String status,

        @Schema(examples = "fund-treasurer") String askedBy,
        @Schema(examples = "2026-02-12T05:00:00Z") Instant askedAt,
        @Schema(examples = "fund-approver") @Nullable String decidedBy,
        @Schema(examples = "2026-02-12T06:00:00Z") @Nullable Instant decidedAt,

        @Schema(examples = "019ab000-0000-7000-8000-000000000021") @Nullable
        UUID entryId,

        @Schema(description = "What happened; of a reversal, what is undone", examples = "DISBURSEMENT_PAID") @Nullable
        CauseType event,

        @Schema(description = "Whether that is undone", examples = "false")
        boolean reversal,

        @Schema(description = "Code of what it is about", examples = "D-2026-000123") @Nullable
        String code,

        @Schema(examples = "2026-01-31") @Nullable LocalDate effectiveOn,

        @Schema(examples = "2026-02-12T07:00:00.123456Z") @Nullable
        Instant recordedAt,

        @Schema(examples = "fund-treasurer") @Nullable String recordedBy,

        @Schema(description = "Debits of the entry on accounts of money; its credits are the same")
        Money amount,

        @Schema(description = "Debits of the entry on accounts of the budget; its credits are the same")
        Money budgetAmount) {}
