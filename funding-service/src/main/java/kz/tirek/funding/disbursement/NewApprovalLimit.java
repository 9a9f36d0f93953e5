package kz.tirek.funding.disbursement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An approval limit to be set.
@Schema(description = "An approval limit to be set")
record NewApprovalLimit(
        @Schema(description = "From this day on, until the next limit; not in the past", examples = "2027-01-01")
        @NotNull
        LocalDate effectiveFrom,

        @Schema(
                description = "Above this amount two people approve; tenge as a decimal string",
                examples = "50000000.00")
        @NotNull
        @Tenge
        String amount,

        @Schema(description = "The document, or the reason", examples = "Приказ №5 от 10.12.2026")
        @NotBlank
        @Size(max = 500)
        String basis) {}
