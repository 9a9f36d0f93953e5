package kz.tirek.hubschool.proposal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.hubschool.HubSchool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A school with its hub school.
@Schema(name = "MentorshipPlacement", description = "A school with the hub school proposed for it")
record PlacementView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        UUID id,

        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "The school's names") Name schoolName,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "The distance between the two, great-circle", examples = "81250")
        int metres,

        @Schema(description = "Languages of instruction of both", examples = "[\"KAZAKH\"]")
        List<String> commonLanguages,

        @Schema(
                description = "Whether the languages of either are not known, which is no obstacle: check it",
                examples = "false")
        boolean languagesUnknown,

        @Schema(description = "The mentorship the acceptance began", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID mentorshipId) {

    static PlacementView of(ProposedSchool placed) {
        HubSchool hub = Objects.requireNonNull(placed.hubSchool());
        return new PlacementView(
                placed.id(),
                placed.school().id(),
                placed.school().code(),
                placed.school().name(),
                hub.id(),
                hub.code(),
                Objects.requireNonNull(placed.metres()),
                placed.commonLanguages(),
                placed.areLanguagesUnknown(),
                placed.mentorshipId());
    }
}
