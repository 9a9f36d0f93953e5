package kz.tirek.funding.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A payment to be recorded.
@Schema(description = "What the bank did")
record NewPayment(
        @Schema(description = "Tenge as a decimal string; at most what is still unpaid", examples = "1500000.00")
        @NotNull
        @Tenge
        String amount,

        @Schema(description = "Day of the payment, from the approval to today", examples = "2026-01-16") @NotNull
        LocalDate effectiveOn,

        @Schema(description = "The bank's reference; unique for the account", examples = "PO-2026-000123")
        @NotBlank
        @Size(max = 35)
        String bankReference,

        @Schema(
                description =
                        "The account of the fund it left; may be left out where the fund has exactly one that is open",
                examples = "019ab000-0000-7000-8000-000000000005")
        @Nullable
        UUID bankAccountId) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack it; `@NotBlank` says so after construction
    NewPayment {
        bankReference = bankReference == null ? null : bankReference.strip();
    }
}
