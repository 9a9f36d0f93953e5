package kz.tirek.hubschool.eschool.teachinggap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A teaching gap as callers see it. How much of it is covered depends on the day: see `coverage`, and the filter
/// `covered` of the list.
@Schema(name = "TeachingGap", description = "A school lacks a teacher of a subject")
record TeachingGapView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        UUID id,

        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "The subject", examples = "PHYSICS")
        Subject subject,

        @Schema(description = "The subject in words, where `subject` is OTHER", examples = "Домбыра") @Nullable
        String otherSubject,

        @Schema(description = "Grades without the lessons, 0 for the pre-school class", examples = "[7, 8, 9]")
        Set<Integer> grades,

        @Schema(description = "Hours a week that lack, over all the grades", examples = "6")
        int hoursPerWeek,

        @Schema(description = "The first day", examples = "2025-09-01")
        LocalDate since,

        @Schema(
                description =
                        "The last day; missing while the gap is open, the day before `since` where all of it went over"
                                + " to another school",
                examples = "2026-05-25")
        @Nullable
        LocalDate until,

        @Schema(description = "Why there is no teacher", examples = "Мұғалім басқа ауданға көшті") @Nullable
        String reason,

        @Schema(description = "Why it was closed", examples = "Жас маман жұмысқа қабылданды") @Nullable
        String closeReason,

        @Schema(
                description = "The gap of a reorganised school that goes on here",
                examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        @Nullable
        UUID continues,

        @Schema(description = "When it was recorded", examples = "2025-08-28T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static TeachingGapView of(TeachingGap gap) {
        return new TeachingGapView(
                gap.id(),
                gap.school().id(),
                gap.school().code(),
                gap.taught().subject(),
                gap.taught().otherSubject(),
                gap.grades(),
                gap.hoursPerWeek(),
                gap.days().from(),
                gap.days().until(),
                gap.reason(),
                gap.closeReason(),
                gap.continues(),
                gap.createdAt(),
                gap.version());
    }
}
