package kz.tirek.hubschool.underfilled;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.hubschool.school.SchoolLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A threshold to be set, and what a patch changes.
@Schema(description = "A threshold to be set")
record NewThreshold(
        @Schema(description = "Schools of this highest level", examples = "BASIC") @NotNull
        SchoolLevel level,

        @Schema(description = "From this day on, until the next threshold of the level", examples = "2027-01-01")
        @NotNull
        LocalDate effectiveFrom,

        @Schema(
                description = "A school with so many pupils of grades 1 and up, or fewer, counts as small",
                examples = "80")
        @NotNull
        @Min(1)
        @Max(2000)
        Integer pupilsAtMost,

        @Schema(description = "The document, or where the figure comes from", examples = "Приказ №5 от 10.01.2027")
        @NotBlank
        @Size(max = 500)
        String basis) {

    static NewThreshold of(UnderfilledThreshold threshold) {
        return new NewThreshold(
                threshold.level(), threshold.effectiveFrom(), threshold.pupilsAtMost(), threshold.basis());
    }
}
