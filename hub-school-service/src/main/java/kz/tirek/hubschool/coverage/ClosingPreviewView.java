package kz.tirek.hubschool.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.hubschool.HubSchoolStatus;
import kz.tirek.hubschool.school.TeachingLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a hub school would leave behind if it left the programme on a day.
@Schema(name = "ClosingPreview", description = "What a hub school would leave behind if it left the programme on a day")
record ClosingPreviewView(
        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "Its code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "Where it stands in the programme now", examples = "OPERATING")
        HubSchoolStatus status,

        @Schema(description = "The first day without it: its mentorships end before", examples = "2026-12-31")
        LocalDate on,

        @Schema(
                description = "Mentorships that run on that day, or begin later: they have to end first",
                examples = "3")
        int mentorships,

        @Schema(description = "How many of their schools nobody else would mentor", examples = "2")
        int uncovered,

        @Schema(description = "Those mentorships, in the order of the schools' codes")
        List<Left> schools) {

    /// A mentorship that would have to end, and who could take it over.
    @Schema(name = "LeftSchool", description = "A mentorship that would have to end, and who could take it over")
    record Left(
            @Schema(description = "The mentorship", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
            UUID mentorshipId,

            @Schema(description = "The mentored school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
            UUID schoolId,

            @Schema(description = "Its code", examples = "S-000018")
            String schoolCode,

            @Schema(description = "Its names") Name name,

            @Schema(description = "The mentorship's first day", examples = "2026-02-01")
            LocalDate from,

            @Schema(description = "Its last day; missing while the end is open", examples = "2028-05-31") @Nullable
            LocalDate until,

            @Schema(
                    description = "Whether another hub school mentors the school from the first day without this one",
                    examples = "false")
            boolean coveredByOthers,

            @Schema(
                    description = "Whether the school can be taken over at all: it works and is underfilled",
                    examples = "true")
            boolean canBeMentored,

            @Schema(
                    description =
                            "Up to three other hub schools that share a language of instruction with it and have a place left for the rest of the mentorship, the nearest first")
            List<Alternative> alternatives) {}

    /// A hub school that could take over.
    @Schema(name = "AlternativeHub", description = "A hub school that could take over")
    record Alternative(
            @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8064")
            UUID hubSchoolId,

            @Schema(description = "Its code", examples = "H-2022-0002")
            String hubSchoolCode,

            @Schema(description = "Great-circle distance between the schools", examples = "81.25")
            double kilometres,

            @Schema(description = "Places it has left on every day of that time", examples = "2")
            int freePlaces,

            @Schema(description = "Languages of instruction of both", examples = "[\"KAZAKH\"]")
            Set<TeachingLanguage> commonLanguages,

            @Schema(description = "Whether the languages of either are not known", examples = "false")
            boolean languagesUnknown) {}
}
