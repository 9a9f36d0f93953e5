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
import java.util.UUID;
import kz.tirek.hubschool.eschool.Organisation;
import kz.tirek.hubschool.eschool.Taught;
import kz.tirek.hubschool.school.Subject;
import kz.tirek.hubschool.school.TeachingLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A remote class to be begun, by a hub school or by an organisation at home or abroad.
@Schema(
        description = "A remote class to be begun; either `hubSchoolId` or `organisation` says who gives it",
        examples = NewRemoteClass.EXAMPLE)
record NewRemoteClass(
        @Schema(description = "A hub school in the programme", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        @Nullable
        UUID hubSchoolId,

        @Valid @Nullable Organisation organisation,

        @Schema(description = "Who teaches; not in the change feed", examples = "Әлия Серікқызы Омарова")
        @Size(min = 1, max = 200)
        @Nullable
        String teacher,

        @Schema(description = "The subject", examples = "PHYSICS") @NotNull
        Subject subject,

        @Schema(description = "The subject in words, where `subject` is OTHER, and only there", examples = "Домбыра")
        @Size(min = 1, max = 200)
        @Nullable
        String otherSubject,

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

    /// A body that is taken as it is.
    static final String EXAMPLE = """
            {"hubSchoolId": "01890a5d-ac96-774b-bcce-b302099a8058",
             "teacher": "Әлия Серікқызы Омарова",
             "subject": "PHYSICS",
             "grades": [8, 9],
             "platform": {"name": "BilimClass", "url": "https://meet.example.kz/physics-8"},
             "language": "KAZAKH",
             "timetable": [{"day": "TUESDAY", "starts": "10:00:00", "minutes": 45}],
             "from": "2026-01-12",
             "until": "2026-05-25",
             "gaps": [{"teachingGapId": "01890a5d-ac96-774b-bcce-b302099a8061", "pupils": 9, "hoursPerWeek": 3}]}""";

    NewRemoteClass {
        timetable = timetable == null ? List.of() : timetable;
        gaps = gaps == null ? List.of() : gaps;
    }

    Taught taught() {
        return new Taught(subject, otherSubject);
    }

    RemoteClassTerms terms() {
        return new RemoteClassTerms(teacher, grades, platform, language, timetable, from, until, gaps);
    }
}
