package kz.tirek.funding.paymentorder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an order is given up, or what the bank says of an item that it refuses.
@Schema(
        name = "PaymentOrderReason",
        description = "Why a payment order is given up, or what the bank says of an item that it refuses")
record Reason(
        @Schema(description = "In words", examples = "Счёт получателя закрыт") @NotBlank @Size(max = 1000)
        String reason) {}
