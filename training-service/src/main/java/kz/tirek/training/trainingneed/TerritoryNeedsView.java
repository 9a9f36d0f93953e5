package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many teachers of each territory are due.
@Schema(name = "TrainingNeedsByTerritory", description = "How many teachers of each territory are due for training")
record TerritoryNeedsView(
        @Schema(description = "The day", examples = "2026-09-01")
        LocalDate asOf,

        @Schema(description = "Until when somebody counts as due", examples = "2026-12-31")
        LocalDate dueBy,

        @Schema(description = "KATO code asked for; missing for the whole country", examples = "270000000") @Nullable
        String territory,

        @Schema(description = "All of it") NeedFigures total,

        @Schema(description = "The territories right below, by code")
        List<Part> parts) {

    /// The teachers of a territory.
    ///
    /// @param directly whether these are the schools right in the territory asked for
    @Schema(name = "TerritoryTrainingNeeds", description = "The teachers of a territory")
    record Part(
            @Schema(description = "KATO code", examples = "273600000")
            String territory,

            @Schema(description = "The territory's names; missing while they have not arrived yet") @Nullable
            Name name,

            @Schema(description = "Whether these are the schools right in the territory asked for", examples = "false")
            boolean directly,

            NeedFigures figures) {

        Part shown(NeedFigures other) {
            return new Part(territory, name, directly, other);
        }
    }
}
