package kz.tirek.hubschool.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.NewSchool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which schools are merged into which: one that works, or one that is founded for it.
@Fitting
@Schema(
        description =
                "Which schools are merged into which: `targetId` names a school that works and keeps its id, or `newSchool` one that is founded for it; exactly one of the two is given")
record Merger(
        @Schema(description = "The schools that close", examples = "[\"01890a5d-ac96-774b-bcce-b302099a8059\"]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull UUID> sourceIds,

        @Schema(description = "The school they are merged into", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        @Nullable
        UUID targetId,

        @Valid @Nullable NewSchool newSchool)
        implements Fitting.Members {

    @Override
    public List<String> lacking() {
        return targetId == null && newSchool == null ? List.of("targetId") : List.of();
    }

    @Override
    public List<String> excess() {
        return targetId != null && newSchool != null ? List.of("newSchool") : List.of();
    }
}
