package kz.tirek.funding.paymentorder;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.disbursement.ActualParty;
import kz.tirek.funding.disbursement.Payee;
import kz.tirek.funding.money.BankAccount;
import kz.tirek.funding.supplier.DetailsFlag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item of a payment order as the API shows it.
@Schema(name = "PaymentOrderItem", description = "One payment of a payment order, as it was approved")
record OrderItemView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID orderId,

        @Schema(description = "Number in the order", examples = "7")
        int number,

        @Schema(description = "What names it to the bank and in its statement", examples = "PO-2026-000123-7")
        String reference,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID disbursementId,

        @Schema(examples = "D-2026-000123") String disbursementCode,

        @Schema(description = "What was still unpaid") Money amount,

        @Schema(description = "КНП", examples = "710") String purposeCode,

        @Schema(description = "What is paid for", examples = "Робототехника жиынтықтары")
        String purpose,

        @Schema(description = "Where the money goes; its account is masked in the change feed")
        Payee payee,

        @Schema(
                description =
                        "What there is to know of the supplier's account before money goes there; not in the change feed")
        @Nullable
        DetailsFlag supplierDetails,

        @Schema(description = "КБе: residency and sector of the economy", examples = "17")
        String payeeKbe,

        @Schema(description = "Country of residence of a non-resident, ISO 3166 alpha-2", examples = "DE") @Nullable
        String payeeCountry,

        @Schema(description = "The organisation that the fund pays for") @Nullable
        ActualParty actualPayer,

        @Schema(description = "The organisation that the payee receives for") @Nullable
        ActualParty actualPayee,

        @Schema(description = "What became of it", examples = "ORDERED")
        OrderItemStatus status,

        @Schema(
                description = "What the bank said when it refused; not in the change feed",
                examples = "Счёт получателя закрыт")
        @Nullable
        String failureReason,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String failedBy,

        @Schema(examples = "2026-01-17T05:00:00Z") @Nullable Instant failedAt,
        @Schema(examples = "2026-01-16T04:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static OrderItemView of(OrderItem item, @Nullable DetailsFlag supplierDetails) {
        return new OrderItemView(
                item.id(),
                item.order().id(),
                item.number(),
                item.reference(),
                item.disbursement().id(),
                item.disbursement().code(),
                item.amount(),
                item.purposeCode(),
                item.purpose(),
                item.payee(),
                supplierDetails,
                item.payeeKbe(),
                item.payeeCountry(),
                item.actualPayer(),
                item.actualPayee(),
                item.status(),
                item.failureReason(),
                item.failedBy(),
                item.failedAt(),
                item.createdAt(),
                item.version());
    }

    /// As the change feed shows it: without persons and what they wrote, the account masked.
    OrderItemView published() {
        Payee masked =
                new Payee(payee.nameKk(), payee.nameRu(), payee.bin(), BankAccount.masked(payee.iban()), payee.bic());
        return new OrderItemView(
                id,
                orderId,
                number,
                reference,
                disbursementId,
                disbursementCode,
                amount,
                purposeCode,
                purpose,
                masked,
                null,
                payeeKbe,
                payeeCountry,
                actualPayer,
                actualPayee,
                status,
                null,
                null,
                failedAt,
                createdAt,
                version);
    }
}
