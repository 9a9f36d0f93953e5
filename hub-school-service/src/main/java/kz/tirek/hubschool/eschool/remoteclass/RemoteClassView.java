package kz.tirek.hubschool.eschool.remoteclass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.eschool.Days;
import kz.tirek.hubschool.eschool.Organisation;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.Subject;
import kz.tirek.hubschool.school.TeachingLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A remote class as callers see it.
@Schema(name = "RemoteClass", description = "A hub school or an organisation teaches a subject over a distance")
record RemoteClassView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8063")
        UUID id,

        @Schema(description = "The hub school that gives it", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        @Nullable
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001") @Nullable
        String hubSchoolCode,

        @Nullable Organisation organisation,

        @Schema(description = "Who teaches; not in the change feed", examples = "Әлия Серікқызы Омарова") @Nullable
        String teacher,

        @Schema(description = "The subject", examples = "PHYSICS")
        Subject subject,

        @Schema(description = "The subject in words, where `subject` is OTHER", examples = "Домбыра") @Nullable
        String otherSubject,

        @Schema(description = "Grades, 0 for the pre-school class", examples = "[8, 9]")
        Set<Integer> grades,

        Platform platform,

        @Schema(description = "Language of instruction", examples = "KAZAKH")
        TeachingLanguage language,

        @Schema(description = "The lessons of a week") List<WeeklySlot> timetable,

        @Schema(description = "The first day", examples = "2026-01-12")
        LocalDate from,

        @Schema(description = "The last day; missing while the end is open", examples = "2026-05-25") @Nullable
        LocalDate until,

        @Schema(description = "Why it was ended", examples = "Мектепке мұғалім келді") @Nullable
        String endReason,

        @Schema(description = "Which gaps it closes, and how much of each")
        List<Share> gaps,

        @Schema(description = "When it was recorded", examples = "2026-01-08T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    /// A gap it closes.
    @Schema(name = "RemoteClassShare", description = "A gap that a remote class closes, and how much of it")
    record Share(
            @Schema(description = "The gap", examples = "01890a5d-ac96-774b-bcce-b302099a8061")
            UUID teachingGapId,

            @Schema(description = "The school taught", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
            UUID schoolId,

            @Schema(description = "The school's code", examples = "S-000018")
            String schoolCode,

            @Schema(description = "Pupils who take part", examples = "9")
            int pupils,

            @Schema(description = "Hours a week of the gap that it teaches", examples = "3")
            int hoursPerWeek,

            @Schema(description = "Their first day, where it is not that of the class", examples = "2026-01-12")
            @Nullable
            LocalDate from,

            @Schema(description = "Their last day, where it is not that of the class", examples = "2026-03-31")
            @Nullable
            LocalDate until) {

        static Share of(GapShare share) {
            return new Share(
                    share.gap().id(),
                    share.gap().school().id(),
                    share.gap().school().code(),
                    share.pupils(),
                    share.hoursPerWeek(),
                    share.from(),
                    share.until());
        }
    }

    static RemoteClassView of(RemoteClass remote) {
        return of(remote, remote.teacher());
    }

    /// What the feed and the history say: without the teacher, who is a person.
    static RemoteClassView published(RemoteClass remote) {
        return of(remote, null);
    }

    private static RemoteClassView of(RemoteClass remote, @Nullable String teacher) {
        HubSchool hub = remote.hubSchool();
        Days days = remote.days();
        return new RemoteClassView(
                remote.id(),
                hub == null ? null : hub.id(),
                hub == null ? null : hub.code(),
                remote.organisation(),
                teacher,
                remote.taught().subject(),
                remote.taught().otherSubject(),
                remote.grades(),
                remote.platform(),
                remote.language(),
                remote.timetable(),
                days.from(),
                days.until(),
                remote.endReason(),
                remote.gaps().stream().map(Share::of).toList(),
                remote.createdAt(),
                remote.version());
    }
}
