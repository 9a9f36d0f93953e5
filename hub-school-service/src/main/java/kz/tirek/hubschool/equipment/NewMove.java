package kz.tirek.hubschool.equipment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The room a lot goes to.
@Schema(description = "The room a lot goes to")
record NewMove(
        @Schema(description = "The day it went: not before the move before, not in the future", examples = "2022-11-14")
        @NotNull
        LocalDate on,

        @Schema(
                description = "A room of the same school; missing where it leaves its room for none",
                examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID roomId,

        @Schema(description = "The document it rests on", examples = "Накладная на внутреннее перемещение №3")
        @Size(min = 1, max = 500)
        @Nullable
        String document) {}
