package kz.tirek.funding.paymentorder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a payment order is put together from.
@Schema(description = "A payment order to be put together")
record NewPaymentOrder(
        @Schema(
                description = "The open account of the fund that the money leaves",
                examples = "019ab000-0000-7000-8000-000000000001")
        @NotNull
        UUID bankAccountId,

        @Schema(description = "The day on which the bank is asked to pay: today or later", examples = "2026-01-16")
        @NotNull
        LocalDate valueDate,

        @Schema(description = "Approved disbursements; each makes an item over what is still unpaid of it")
        @NotNull
        @Size(min = 1, max = PaymentOrder.MOST_ITEMS)
        List<@NotNull UUID> disbursementIds) {}
