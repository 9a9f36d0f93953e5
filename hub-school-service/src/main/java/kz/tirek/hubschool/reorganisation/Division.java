package kz.tirek.hubschool.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.NewSchool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which school is split into which.
@Schema(name = "Division", description = "Which school is split into which")
record Division(
        @Schema(description = "The school that is split", examples = "01890a5d-ac96-774b-bcce-b302099a8057") @NotNull
        UUID sourceId,

        @Schema(
                description = "Whether it closes; then every record that runs on has to be taken by a new school",
                examples = "false")
        @NotNull
        Boolean closes,

        @Schema(description = "The schools that come out of it") @NotEmpty @Size(max = 10)
        List<@NotNull @Valid Part> parts) {

    /// A school that comes out of a split.
    @Schema(name = "DivisionPart", description = "A school that comes out of a split")
    record Part(
            @NotNull @Valid NewSchool school,

            @Schema(description = "The records that run on at it; the others stay with the school that is split")
            @Size(max = 500)
            List<@NotNull @Valid Taken> takes) {

        Part {
            takes = takes == null ? List.of() : takes;
        }
    }

    /// A record that runs on at another school.
    @Schema(name = "TakenRecord", description = "A record that runs on at another school")
    record Taken(
            @Schema(description = "The kind of record, as a preview names it", examples = "mentorship")
            @NotNull
            @Pattern(regexp = "[a-z]{1,20}(-[a-z]{1,20}){0,5}")
            String resourceType,

            @Schema(description = "The record", examples = "01890a5d-ac96-774b-bcce-b302099a8060") @NotNull
            UUID id) {}
}
