package kz.tirek.hubschool.proposal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A school without a hub school.
@Schema(name = "UnplacedSchool", description = "A school for which the proposal has no hub school")
record UnplacedView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8063")
        UUID id,

        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "The school's names") Name schoolName,

        @Schema(description = "Why, the first that holds", examples = "NO_CAPACITY")
        UnplacedReason reason,

        @Schema(description = "Languages of instruction; empty where they are not known", examples = "[\"KAZAKH\"]")
        List<String> languages) {

    static UnplacedView of(ProposedSchool unplaced) {
        return new UnplacedView(
                unplaced.id(),
                unplaced.school().id(),
                unplaced.school().code(),
                unplaced.school().name(),
                Objects.requireNonNull(unplaced.reason()),
                unplaced.languages());
    }
}
