package kz.tirek.hubschool.coverage;

import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.School;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A school behind a figure of the coverage.
@Schema(name = "CoverageSchool", description = "A school behind a figure of the coverage")
record CoveredSchoolView(
        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "Its code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "Its names, as they are now") Name name,

        @Schema(description = "KATO code of its place", examples = "151000000")
        String territory,

        @Schema(
                description = "KATO codes from the region down to the place",
                examples = "[\"150000000\", \"151000000\"]")
        List<String> territoryPath) {

    static CoveredSchoolView of(School school) {
        return new CoveredSchoolView(
                school.id(), school.code(), school.name(), school.territory(), school.territories());
    }
}
