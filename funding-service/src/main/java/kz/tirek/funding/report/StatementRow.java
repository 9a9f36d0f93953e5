package kz.tirek.funding.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.ledger.CauseType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of the statement of an account: the balance it opens with, a movement with the balance after it, the balance
/// it closes with.
@Schema(description = "A row of the statement of an account")
record StatementRow(
        @Schema(examples = "MOVEMENT") Kind kind,

        @Schema(
                description = "The business date; the last day before the statement of its opening",
                examples = "2026-01-15")
        @Nullable
        LocalDate effectiveOn,

        @Nullable Money debit,
        @Nullable Money credit,

        @Schema(description = "Debits less credits up to and with this row")
        Money balance,

        @Schema(description = "The event it records", examples = "DISBURSEMENT_APPROVED") @Nullable
        CauseType causeType,

        @Schema(description = "Id of what the event happened to", examples = "019ab000-0000-7000-8000-000000000002")
        @Nullable
        UUID causeId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001") @Nullable
        UUID entryId,

        @Schema(description = "Place of the posting in the entry, from 1", examples = "1") @Nullable
        Integer position,

        @Schema(description = "The instant the database recorded it", examples = "2026-01-15T05:00:00.123456Z")
        @Nullable
        Instant recordedAt,

        @Schema(description = "Subject of the person", examples = "fund-approver") @Nullable
        String recordedBy,

        @Schema(examples = "019ab000-0000-7000-8000-000000000004") @Nullable
        UUID funderId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000005") @Nullable
        UUID grantId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000006") @Nullable
        UUID hubSchoolId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000007") @Nullable
        UUID budgetLineId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000008") @Nullable
        UUID supplierId) {

    /// What a row is.
    @Schema(name = "StatementRowKind")
    enum Kind {
        /// The balance before the first movement.
        OPENING,
        /// A posting.
        MOVEMENT,
        /// The balance after the last movement.
        CLOSING
    }

    static StatementRow balance(Kind kind, @Nullable LocalDate day, Money balance) {
        return new StatementRow(
                kind, day, null, null, balance, null, null, null, null, null, null, null, null, null, null, null);
    }
}
