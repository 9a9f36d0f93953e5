package kz.tirek.funding.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A receipt as the API shows it.
@Schema(name = "ContributionReceipt", description = "Money of a contribution that came in")
record ReceiptView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000005")
        UUID id,

        Money amount,

        @Schema(description = "Day on which the bank received it", examples = "2026-01-20")
        LocalDate receivedOn,

        @Schema(description = "The fund's account it came to", examples = "019ab000-0000-7000-8000-000000000004")
        UUID bankAccountId,

        @Schema(description = "The bank's reference", examples = "000123456")
        String bankReference,

        @Schema(description = "The line of a bank statement it was matched to", examples = "null") @Nullable
        UUID statementLineId,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String recordedBy,

        @Schema(examples = "2026-01-20T05:00:00Z") Instant recordedAt,

        @Schema(description = "Day from which it counts as reversed", examples = "null") @Nullable
        LocalDate reversedOn,

        @Schema(description = "Subject of the person; not in the change feed", examples = "null") @Nullable
        String reversedBy,

        @Schema(description = "Why; not in the change feed", examples = "null") @Nullable
        String reversalReason) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.amount(),
                receipt.receivedOn(),
                receipt.bankAccountId(),
                receipt.bankReference(),
                receipt.statementLineId(),
                receipt.recordedBy(),
                receipt.recordedAt(),
                receipt.reversedOn(),
                receipt.reversedBy(),
                receipt.reversalReason());
    }

    /// As the change feed shows it: without persons and what they wrote.
    ReceiptView published() {
        return new ReceiptView(
                id,
                amount,
                receivedOn,
                bankAccountId,
                bankReference,
                statementLineId,
                null,
                recordedAt,
                reversedOn,
                null,
                null);
    }
}
