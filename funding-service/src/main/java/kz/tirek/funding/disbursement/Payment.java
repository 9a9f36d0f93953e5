package kz.tirek.funding.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the bank did.
@Schema(description = "What the bank did")
record Payment(
        @Schema(description = "Tenge as a decimal string; the approved amount", examples = "1500000.00") @NotNull @Tenge
        String amount,

        @Schema(description = "Day of the payment, from the approval to today", examples = "2026-01-16") @NotNull
        LocalDate effectiveOn,

        @Schema(description = "The bank's reference; unique", examples = "PO-2026-000123") @NotBlank @Size(max = 35)
        String bankReference) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack it; `@NotBlank` says so after construction
    Payment {
        bankReference = bankReference == null ? null : bankReference.strip();
    }
}
