package kz.tirek.hubschool.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a school stops being underfilled.
@Schema(description = "That a school stops being underfilled")
record UnderfilledEnd(
        @Schema(description = "The last day of the status, not in the future", examples = "2026-05-31") @NotNull
        LocalDate until,

        @Schema(description = "The document that ends it", examples = "Приказ №87 от 29.05.2026")
        @NotBlank
        @Size(max = 500)
        String basis) {}
