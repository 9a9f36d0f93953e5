package kz.tirek.hubschool.stocktake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stocktake to be opened.
@Schema(description = "A stocktake to be opened")
record NewStocktake(
        @Schema(description = "The day for which it counts, not in the future", examples = "2026-11-01") @NotNull
        LocalDate takenOn,

        @Schema(
                description = "The room that is counted; missing where the whole school is",
                examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID roomId,

        @Schema(description = "The document it rests on", examples = "Приказ №88 от 25.10.2026")
        @Size(min = 1, max = 500)
        @Nullable
        String basis) {}
