package kz.tirek.funding.supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A period of watching to be set.
@Schema(description = "A period of watching to be set")
record NewWatchPeriod(
        @Schema(description = "From this day on, until the next period; not in the past", examples = "2027-01-01")
        @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "For so many days a changed account is shown as changed", examples = "30")
        @NotNull
        @Min(1)
        @Max(3650)
        Integer days,

        @Schema(description = "The document, or the reason", examples = "Приказ №5 от 10.12.2026")
        @NotBlank
        @Size(max = 500)
        String basis) {}
