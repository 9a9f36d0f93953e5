package kz.tirek.hubschool.partnership;

import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.School;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A school that a partnership reaches.
@Schema(name = "PartnerSchool", description = "A school that a partnership reaches")
record PartnerSchoolView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(description = "The code people use", examples = "S-000017")
        String code,

        @Schema(description = "Official names") Name name,

        @Schema(description = "KATO code of the place", examples = "593246200")
        String territory,

        @Schema(
                description = "KATO codes from the region down to the place",
                examples = "[\"590000000\", \"593200000\", \"593246000\", \"593246200\"]")
        List<String> territoryPath,

        @Schema(description = "Whether it has the status of an underfilled school", examples = "true")
        boolean underfilled,

        @Schema(description = "How many hub schools mentor it today", examples = "1")
        long mentoredBy) {

    static PartnerSchoolView of(School school, long mentoredBy) {
        return new PartnerSchoolView(
                school.id(),
                school.code(),
                school.name(),
                school.territory(),
                school.territories(),
                school.isUnderfilled(),
                mentoredBy);
    }
}
