package kz.tirek.funding.paymentorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A payment order as the API shows it.
@Schema(name = "PaymentOrder", description = "A batch of disbursements that the bank is asked to pay")
record PaymentOrderView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(
                description = "The code people use; also the id of the message to the bank",
                examples = "PO-2026-000123")
        String code,

        @Schema(
                description = "The account of the fund that the money leaves",
                examples = "019ab000-0000-7000-8000-000000000002")
        UUID bankAccountId,

        @Schema(description = "The day on which the bank is asked to pay", examples = "2026-01-16")
        LocalDate valueDate,

        @Schema(description = "Where it stands", examples = "EXPORTED")
        PaymentOrderStatus status,

        @Schema(description = "How many items it holds", examples = "3")
        int itemCount,

        @Schema(description = "How many the bank has neither paid nor refused", examples = "2")
        int openCount,

        @Schema(description = "Sum of the items") Money amount,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String exportedBy,

        @Schema(description = "When it was written out for the bank", examples = "2026-01-16T05:00:00Z") @Nullable
        Instant exportedAt,

        @Schema(description = "Why it was given up; not in the change feed", examples = "Басқа шоттан төленеді")
        @Nullable
        String cancellationReason,

        @Schema(examples = "2026-01-16T04:00:00Z") Instant createdAt,
        @Schema(examples = "2") long version)
        implements Versioned {

    static PaymentOrderView of(PaymentOrder order) {
        return new PaymentOrderView(
                order.id(),
                order.code(),
                order.bankAccount().id(),
                order.valueDate(),
                order.status(),
                order.itemCount(),
                order.openCount(),
                order.amount(),
                order.exportedBy(),
                order.exportedAt(),
                order.cancellationReason(),
                order.createdAt(),
                order.version());
    }

    /// As the change feed shows it: without persons and what they wrote.
    PaymentOrderView published() {
        return new PaymentOrderView(
                id,
                code,
                bankAccountId,
                valueDate,
                status,
                itemCount,
                openCount,
                amount,
                null,
                exportedAt,
                null,
                createdAt,
                version);
    }
}
