package kz.tirek.funding.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A payment the bank sent back.
@Schema(name = "NewPaymentReturn", description = "A payment the bank sent back")
record NewReturn(
        @Schema(description = "Day on which the money was back, from the payment to today", examples = "2026-01-19")
        @NotNull
        LocalDate effectiveOn,

        @Schema(description = "What the bank says", examples = "Счёт получателя закрыт") @NotBlank @Size(max = 1000)
        String reason) {}
