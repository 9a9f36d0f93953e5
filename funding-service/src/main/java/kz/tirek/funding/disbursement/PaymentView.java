package kz.tirek.funding.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A payment as the API shows it.
@Schema(name = "Payment", description = "Money of a disbursement that left the bank")
record PaymentView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000006")
        UUID id,

        Money amount,

        @Schema(description = "Day of the payment", examples = "2026-01-16")
        LocalDate paidOn,

        @Schema(
                description = "The account of the fund it left; unknown of payments of earlier versions",
                examples = "019ab000-0000-7000-8000-000000000005")
        @Nullable
        UUID bankAccountId,

        @Schema(examples = "PO-2026-000123") String bankReference,

        @Schema(
                description = "The line of a bank statement that says so",
                examples = "019ab000-0000-7000-8000-000000000007")
        @Nullable
        UUID statementLineId,

        @Schema(description = "The payment order it was paid by", examples = "019ab000-0000-7000-8000-000000000008")
        @Nullable
        UUID paymentOrderId,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String recordedBy,

        @Schema(examples = "2026-01-16T05:00:00Z") Instant recordedAt,

        @Schema(
                description =
                        "Whether it was never made: it was recorded from a line of a statement that is about something else, and its entry is reversed",
                examples = "false")
        boolean mistaken,

        @Schema(
                description = "Its return by the bank: what caused the entry of the return",
                examples = "019ab000-0000-7000-8000-000000000009")
        @Nullable
        UUID returnId,

        @Schema(
                description = "Day on which the bank sent it back, or on which it turned out to be a mistake",
                examples = "2026-01-19")
        @Nullable
        LocalDate returnedOn,

        @Schema(
                description = "What the bank said, or why it was a mistake; not in the change feed",
                examples = "Счёт получателя закрыт")
        @Nullable
        String returnReason,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String returnedBy,

        @Schema(examples = "2026-01-19T05:00:00Z") @Nullable Instant returnedAt) {

    static PaymentView of(Payment payment) {
        var account = payment.bankAccount();
        return new PaymentView(
                payment.id(),
                payment.amount(),
                payment.paidOn(),
                account == null ? null : account.id(),
                payment.bankReference(),
                payment.statementLineId(),
                payment.orderId(),
                payment.recordedBy(),
                payment.recordedAt(),
                payment.isMistaken(),
                payment.returnId(),
                payment.returnedOn(),
                payment.returnReason(),
                payment.returnedBy(),
                payment.returnedAt());
    }

    PaymentView published() {
        return new PaymentView(
                id,
                amount,
                paidOn,
                bankAccountId,
                bankReference,
                statementLineId,
                paymentOrderId,
                null,
                recordedAt,
                mistaken,
                returnId,
                returnedOn,
                null,
                null,
                returnedAt);
    }
}
