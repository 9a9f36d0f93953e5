package kz.tirek.funding.paymentorder;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a patch changes of a draft.
@Schema(name = "PaymentOrderTerms", description = "From which account, and when, a payment order is to be paid")
record OrderTerms(
        @Schema(
                description = "The open account of the fund that the money leaves",
                examples = "019ab000-0000-7000-8000-000000000001")
        @NotNull
        UUID bankAccountId,

        @Schema(description = "The day on which the bank is asked to pay: today or later", examples = "2026-01-16")
        @NotNull
        LocalDate valueDate) {

    static OrderTerms of(PaymentOrder order) {
        return new OrderTerms(order.bankAccount().id(), order.valueDate());
    }
}
