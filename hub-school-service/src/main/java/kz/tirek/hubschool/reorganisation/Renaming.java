package kz.tirek.hubschool.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which school gets which name.
@Schema(description = "Which school gets which name; it goes on being found by the one it had")
record Renaming(
        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8057") @NotNull
        UUID schoolId,

        @Schema(description = "Its new official names") @NotNull @Valid
        Name name) {}
