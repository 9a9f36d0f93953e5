package kz.tirek.funding.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Money that came in.
@Schema(name = "NewContributionReceipt", description = "Money of a contribution that came in")
record NewReceipt(
        @Schema(description = "Tenge as a decimal string; at most the rest of the pledge", examples = "100000000.00")
        @NotNull
        @Tenge
        String amount,

        @Schema(description = "Day on which the bank received it, from the pledge to today", examples = "2026-01-20")
        @NotNull
        LocalDate receivedOn,

        @Schema(description = "The fund's account it came to", examples = "019ab000-0000-7000-8000-000000000004")
        @NotNull
        UUID bankAccountId,

        @Schema(description = "The bank's reference; unique for the account", examples = "000123456")
        @NotBlank
        @Size(max = 35)
        String bankReference) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack it; `@NotBlank` says so after construction
    NewReceipt {
        bankReference = bankReference == null ? null : bankReference.strip();
    }
}
