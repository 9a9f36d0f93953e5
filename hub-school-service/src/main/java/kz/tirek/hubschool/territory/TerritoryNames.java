package kz.tirek.hubschool.territory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an administrator corrects of a territory.
@Schema(description = "What an administrator corrects of a territory")
record TerritoryNames(
        @Schema(description = "Official names") @NotNull @Valid
        Name name,

        @Schema(description = "Whether the Kazakh name is the official one", examples = "true") @NotNull
        Boolean kazakhNameKnown) {

    static TerritoryNames of(Territory territory) {
        return new TerritoryNames(territory.name(), territory.isKazakhNameKnown());
    }
}
