package kz.tirek.funding.acquittal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Money that was given back, as the API shows it.
@Schema(name = "MoneyReturn", description = "Money that a school or a supplier gave back")
record MoneyReturnView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000009")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID disbursementId,

        Money amount,
        List<AcquittalLine> lines,

        @Schema(description = "Day on which the bank received it", examples = "2026-02-20")
        LocalDate receivedOn,

        @Schema(description = "The fund's account it came to", examples = "019ab000-0000-7000-8000-000000000004")
        UUID bankAccountId,

        @Schema(description = "The bank's reference", examples = "000123456")
        String bankReference,

        @Schema(
                description = "The line of a bank statement that says so",
                examples = "019ab000-0000-7000-8000-000000000007")
        @Nullable
        UUID statementLineId,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String recordedBy,

        @Schema(examples = "2026-02-20T06:30:00Z") Instant recordedAt,

        @Schema(description = "Day from which it counts as reversed", examples = "2026-02-21") @Nullable
        LocalDate reversedOn,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String reversedBy,

        @Schema(description = "Why; not in the change feed", examples = "Қате байланыс") @Nullable
        String reversalReason,

        @Schema(examples = "0") long version)
        implements Versioned {

    static MoneyReturnView of(MoneyReturn returned) {
        return new MoneyReturnView(
                returned.id(),
                returned.disbursement().id(),
                returned.amount(),
                AcquittalLine.of(returned.amounts()),
                returned.receivedOn(),
                returned.bankAccountId(),
                returned.bankReference(),
                returned.statementLineId(),
                returned.recordedBy(),
                returned.recordedAt(),
                returned.reversedOn(),
                returned.reversedBy(),
                returned.reversalReason(),
                returned.version());
    }

    /// As the change feed shows it: without the person.
    MoneyReturnView published() {
        return new MoneyReturnView(
                id,
                disbursementId,
                amount,
                lines,
                receivedOn,
                bankAccountId,
                bankReference,
                statementLineId,
                null,
                recordedAt,
                reversedOn,
                null,
                null,
                version);
    }
}
