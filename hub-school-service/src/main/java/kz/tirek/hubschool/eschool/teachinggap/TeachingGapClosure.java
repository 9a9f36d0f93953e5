package kz.tirek.hubschool.eschool.teachinggap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a teaching gap ended.
@Schema(description = "That a teaching gap ended")
record TeachingGapClosure(
        @Schema(
                description = "The last day: not before the first, not after an end known before, not in the future",
                examples = "2026-01-10")
        @NotNull
        LocalDate until,

        @Schema(description = "Why", examples = "Жас маман жұмысқа қабылданды") @NotBlank @Size(max = 1000)
        String reason) {}
