package kz.tirek.funding.acquittal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An acquittal term to be set.
@Schema(description = "An acquittal term to be set")
record NewAcquittalTerm(
        @Schema(description = "From this day on, until the next term; not in the past", examples = "2027-01-01")
        @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "Days after the last payment of a disbursement that says nothing else", examples = "60")
        @NotNull
        @Min(1)
        @Max(3660)
        Integer days,

        @Schema(description = "The document, or the reason", examples = "Приказ №5 от 10.12.2026")
        @NotBlank
        @Size(max = 500)
        String basis) {}
