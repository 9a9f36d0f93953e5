package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tirek.hubschool.Sorted;
import kz.tirek.hubschool.eschool.Days;
import kz.tirek.hubschool.school.TeachingLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patch changes of a remote class; its provider and subject stay.
@Schema(description = "What a patch changes of a remote class; its provider and subject stay")
record RemoteClassTerms(
        @Schema(description = "Who teaches; not in the change feed", examples = "Әлия Серікқызы Омарова")
        @Size(min = 1, max = 200)
        @Nullable
        String teacher,

        @Schema(description = "Grades, 0 for the pre-school class", examples = "[8, 9]") @NotEmpty
        Set<@NotNull @Min(0) @Max(12) Integer> grades,

        @NotNull @Valid Platform platform,

        @Schema(description = "Language of instruction", examples = "KAZAKH") @NotNull
        TeachingLanguage language,

        @Schema(description = "The lessons of a week; they do not overlap") @Size(max = 100)
        List<@NotNull @Valid WeeklySlot> timetable,

        @Schema(description = "The first day", examples = "2026-01-12") @NotNull
        LocalDate from,

        @Schema(description = "The last day; missing while the end is open", examples = "2026-05-25") @Nullable
        LocalDate until,

        @Schema(description = "Which gaps it closes, and how much of each") @Size(max = 200)
        List<@NotNull @Valid NewRemoteClassGap> gaps) {

    RemoteClassTerms {
        grades = Sorted.copy(grades);
        timetable = timetable == null ? List.of() : timetable;
        gaps = gaps == null ? List.of() : gaps;
    }

    static RemoteClassTerms of(RemoteClass remote) {
        return new RemoteClassTerms(
                remote.teacher(),
                remote.grades(),
                remote.platform(),
                remote.language(),
                remote.timetable(),
                remote.days().from(),
                remote.days().until(),
                remote.gaps().stream().map(NewRemoteClassGap::of).toList());
    }

    Days days() {
        return new Days(from, until);
    }
}
