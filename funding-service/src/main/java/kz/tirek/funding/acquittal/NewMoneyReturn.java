package kz.tirek.funding.acquittal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Money that a school or a supplier gave back.
@Schema(description = "Money that a school or a supplier gave back")
record NewMoneyReturn(
        @Schema(
                description =
                        "Tenge as a decimal string; at most what is outstanding; it fills the lines in their order",
                examples = "50000.00")
        @NotNull
        @Tenge
        String amount,

        @Schema(description = "Day on which the bank received it, from the payment to today", examples = "2026-02-20")
        @NotNull
        LocalDate receivedOn,

        @Schema(
                description = "The fund's account it came to; may be left out where the fund has one open account",
                examples = "019ab000-0000-7000-8000-000000000004")
        @Nullable
        UUID bankAccountId,

        @Schema(description = "The bank's reference; unique for the account", examples = "000123456")
        @NotBlank
        @Size(max = 35)
        String bankReference) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack it; `@NotBlank` says so after construction
    NewMoneyReturn {
        bankReference = bankReference == null ? null : bankReference.strip();
    }
}
