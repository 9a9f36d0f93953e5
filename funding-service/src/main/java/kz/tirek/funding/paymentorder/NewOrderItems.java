package kz.tirek.funding.paymentorder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is added to a draft.
@Schema(name = "NewPaymentOrderItems", description = "What is added to a payment order")
record NewOrderItems(
        @Schema(description = "Approved disbursements; each makes an item over what is still unpaid of it")
        @NotNull
        @Size(min = 1, max = PaymentOrder.MOST_ITEMS)
        List<@NotNull UUID> disbursementIds) {}
