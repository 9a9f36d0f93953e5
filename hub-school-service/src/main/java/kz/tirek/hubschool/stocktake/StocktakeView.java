package kz.tirek.hubschool.stocktake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A stocktake as the API shows it. Its lines are at `/lines`.
@Schema(name = "Stocktake", description = "A count of what a hub school has on a day")
record StocktakeView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8063")
        UUID id,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(
                description = "The room that is counted; missing where the whole school is",
                examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID roomId,

        @Schema(description = "The day for which it counts", examples = "2026-11-01")
        LocalDate takenOn,

        @Schema(description = "The document it rests on", examples = "Приказ №88 от 25.10.2026") @Nullable
        String basis,

        @Schema(description = "Where it is", examples = "OPEN")
        StocktakeStatus status,

        @Schema(description = "Lots on it: those expected, and those counted that were not", examples = "120")
        int lines,

        @Schema(description = "Lots that were counted", examples = "118")
        int counted,

        @Schema(description = "Lines of what is on no list of equipment", examples = "1")
        int found,

        @Schema(description = "When it was closed", examples = "2026-11-03T09:00:00Z") @Nullable
        Instant closedAt,

        @Schema(description = "What the commission concludes", examples = "Кем шыққан жабдық жоқ") @Nullable
        String conclusion,

        @Schema(description = "Why it was cancelled", examples = "Күні қате көрсетілген") @Nullable
        String cancelReason,

        @Schema(description = "What may be done with it now", examples = "[\"count\", \"close\", \"cancel\"]")
        List<String> allowedActions,

        @Schema(description = "When it was opened", examples = "2026-11-01T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows with every change, a count among them", examples = "1")
        long version)
        implements Versioned {

    static StocktakeView of(Stocktake stocktake) {
        return new StocktakeView(
                stocktake.id(),
                stocktake.hubSchool().id(),
                stocktake.roomId(),
                stocktake.takenOn(),
                stocktake.basis(),
                stocktake.status(),
                stocktake.lines(),
                stocktake.counted(),
                stocktake.found(),
                stocktake.closedAt(),
                stocktake.conclusion(),
                stocktake.cancelReason(),
                stocktake.status().actions(),
                stocktake.createdAt(),
                stocktake.version());
    }
}
