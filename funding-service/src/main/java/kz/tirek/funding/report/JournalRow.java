package kz.tirek.funding.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.ledger.CauseType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A posting of the general journal, with the entry it is of.
@Schema(description = "A posting of the general journal, with the entry it is of")
record JournalRow(
        @Schema(description = "Place of the entry in the gapless order", examples = "17")
        long sequence,

        @Schema(description = "Place of the posting in the entry, from 1", examples = "1")
        int position,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID entryId,

        @Schema(description = "The business date on which it takes effect", examples = "2026-01-15")
        LocalDate effectiveOn,

        @Schema(description = "The instant the database recorded it", examples = "2026-01-15T05:00:00.123456Z")
        Instant recordedAt,

        @Schema(description = "Subject of the person", examples = "fund-approver")
        String recordedBy,

        @Schema(description = "The event it records", examples = "DISBURSEMENT_APPROVED")
        CauseType causeType,

        @Schema(description = "Id of what the event happened to", examples = "019ab000-0000-7000-8000-000000000002")
        UUID causeId,

        @Schema(description = "The entry it reverses", examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID reverses,

        @Schema(
                description = "The exception under which it was recorded in a closed month",
                examples = "019ab000-0000-7000-8000-000000000006")
        @Nullable
        UUID exceptionId,

        @Schema(description = "Code of the account", examples = "prepayments")
        String account,

        Name accountName,
        @Nullable Money debit,
        @Nullable Money credit,

        @Schema(examples = "019ab000-0000-7000-8000-000000000004") @Nullable
        UUID funderId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000005") @Nullable
        UUID grantId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000006") @Nullable
        UUID hubSchoolId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000007") @Nullable
        UUID budgetLineId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000008") @Nullable
        UUID supplierId) {}
