package kz.tirek.hubschool.eschool.teachinggap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.tirek.hubschool.Sorted;
import kz.tirek.hubschool.eschool.Days;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patch changes of a teaching gap; its school and subject stay.
@Schema(description = "What a patch changes of a teaching gap; its school and subject stay")
record TeachingGapTerms(
        @Schema(description = "Grades without the lessons, 0 for the pre-school class", examples = "[7, 8, 9]")
        @NotEmpty
        Set<@NotNull @Min(0) @Max(12) Integer> grades,

        @Schema(description = "Hours a week that lack, over all the grades", examples = "6") @NotNull @Min(1) @Max(100)
        Integer hoursPerWeek,

        @Schema(description = "The first day", examples = "2025-09-01") @NotNull
        LocalDate since,

        @Schema(description = "The last day; missing while the end is open", examples = "2026-05-25") @Nullable
        LocalDate until,

        @Schema(description = "Why there is no teacher", examples = "Мұғалім басқа ауданға көшті")
        @Size(min = 1, max = 1000)
        @Nullable
        String reason) {

    TeachingGapTerms {
        grades = Sorted.copy(grades);
    }

    static TeachingGapTerms of(TeachingGap gap) {
        return new TeachingGapTerms(
                gap.grades(), gap.hoursPerWeek(), gap.days().from(), gap.days().until(), gap.reason());
    }

    Days days() {
        return new Days(since, until);
    }
}
