package kz.tirek.hubschool.eschool.teachinggap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.tirek.hubschool.eschool.Taught;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A subject without a teacher, to be recorded.
@Schema(description = "A subject without a teacher at a school, to be recorded", examples = NewTeachingGap.EXAMPLE)
record NewTeachingGap(
        @Schema(description = "An active school", examples = "01890a5d-ac96-774b-bcce-b302099a8059") @NotNull
        UUID schoolId,

        @Schema(description = "The subject", examples = "PHYSICS") @NotNull
        Subject subject,

        @Schema(description = "The subject in words, where `subject` is OTHER, and only there", examples = "Домбыра")
        @Size(min = 1, max = 200)
        @Nullable
        String otherSubject,

        @Schema(description = "Grades without the lessons, 0 for the pre-school class", examples = "[7, 8, 9]")
        @NotEmpty
        Set<@NotNull @Min(0) @Max(12) Integer> grades,

        @Schema(description = "Hours a week that lack, over all the grades", examples = "6") @NotNull @Min(1) @Max(100)
        Integer hoursPerWeek,

        @Schema(description = "The first day", examples = "2025-09-01") @NotNull
        LocalDate since,

        @Schema(description = "The last day, where it is known already", examples = "2026-05-25") @Nullable
        LocalDate until,

        @Schema(description = "Why there is no teacher", examples = "Мұғалім басқа ауданға көшті")
        @Size(min = 1, max = 1000)
        @Nullable
        String reason) {

    /// A body that is taken as it is.
    static final String EXAMPLE = """
            {"schoolId": "01890a5d-ac96-774b-bcce-b302099a8059",
             "subject": "PHYSICS",
             "grades": [7, 8, 9],
             "hoursPerWeek": 6,
             "since": "2025-09-01",
             "reason": "Мұғалім басқа ауданға көшті"}""";

    Taught taught() {
        return new Taught(subject, otherSubject);
    }

    TeachingGapTerms terms() {
        return new TeachingGapTerms(grades, hoursPerWeek, since, until, reason);
    }
}
