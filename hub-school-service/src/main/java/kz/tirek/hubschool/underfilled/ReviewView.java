package kz.tirek.hubschool.underfilled;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.SchoolLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A school whose pupils suggest another status than it has.
@Schema(
        name = "UnderfilledReview",
        description =
                "A school whose latest number of pupils suggests another status than it has; a hint, not a decision")
record ReviewView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID schoolId,

        @Schema(description = "The code people use", examples = "S-000017")
        String schoolCode,

        @Schema(description = "Official names") Name name,

        @Schema(description = "KATO code of the place", examples = "273620100")
        String territory,

        @Schema(
                description = "KATO codes from the region down to the place",
                examples = "[\"270000000\", \"273600000\", \"273620000\", \"273620100\"]")
        List<String> territoryPath,

        @Schema(description = "Highest level it gives", examples = "BASIC")
        SchoolLevel level,

        @Schema(description = "What the number of pupils suggests", examples = "ASSIGN_STATUS")
        Suggestion suggestion,

        @Schema(description = "The latest school year that is recorded", examples = "2025")
        int schoolYear,

        @Schema(description = "Pupils of grades 1 and up in it", examples = "61")
        int pupils,

        @Schema(description = "The threshold that was applied", examples = "01890a5d-ac96-774b-bcce-b302099a8063")
        UUID thresholdId,

        @Schema(description = "Its number of pupils", examples = "80")
        int pupilsAtMost,

        @Schema(description = "Since when it applies", examples = "2000-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "The threshold's document, or where its figure comes from", examples = "Приказ №5")
        String basis,

        @Schema(description = "Why the school shows up, in words")
        Name reason) {

    static ReviewView of(SchoolUnderReview school) {
        return new ReviewView(
                school.id(),
                school.code(),
                school.name(),
                school.territory(),
                school.territories(),
                school.level(),
                school.suggestion(),
                school.schoolYear(),
                school.pupils(),
                school.thresholdId(),
                school.pupilsAtMost(),
                school.effectiveFrom(),
                school.basis(),
                reason(school));
    }

    private static Name reason(SchoolUnderReview school) {
        String year = "%d/%02d".formatted(school.schoolYear(), (school.schoolYear() + 1) % 100);
        return switch (school.suggestion()) {
            case ASSIGN_STATUS ->
                new Name(
                        "%s оқу жылында %d оқушы, шегі %d: мәртебесі жоқ"
                                .formatted(year, school.pupils(), school.pupilsAtMost()),
                        "В %s учебном году учеников: %d при пороге %d, статуса нет"
                                .formatted(year, school.pupils(), school.pupilsAtMost()),
                        "%d pupils in %s, at most %d: the school has no status"
                                .formatted(school.pupils(), year, school.pupilsAtMost()));
            case END_STATUS ->
                new Name(
                        "%s оқу жылында %d оқушы, шегі %d: мәртебесі бар"
                                .formatted(year, school.pupils(), school.pupilsAtMost()),
                        "В %s учебном году учеников: %d при пороге %d, статус есть"
                                .formatted(year, school.pupils(), school.pupilsAtMost()),
                        "%d pupils in %s, more than %d: the school has the status"
                                .formatted(school.pupils(), year, school.pupilsAtMost()));
        };
    }
}
