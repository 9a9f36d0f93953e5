package kz.tirek.hubschool.underfilled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.school.SchoolLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A threshold as callers see it.
@Schema(
        name = "UnderfilledThreshold",
        description =
                "From which number of pupils down a school of a level counts as small; it only makes schools show up for review")
record ThresholdView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8063")
        UUID id,

        @Schema(description = "Schools of this highest level", examples = "BASIC")
        SchoolLevel level,

        @Schema(description = "From this day on, until the next threshold of the level", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(
                description = "A school with so many pupils of grades 1 and up, or fewer, counts as small",
                examples = "80")
        int pupilsAtMost,

        @Schema(description = "The document, or where the figure comes from", examples = "Приказ №5 от 10.01.2027")
        String basis,

        @Schema(description = "When it was recorded", examples = "2026-12-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static ThresholdView of(UnderfilledThreshold threshold) {
        return new ThresholdView(
                threshold.id(),
                threshold.level(),
                threshold.effectiveFrom(),
                threshold.pupilsAtMost(),
                threshold.basis(),
                threshold.createdAt(),
                threshold.version());
    }
}
