package kz.tirek.hubschool.territory;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A territory as callers see it.
@Schema(
        name = "Territory",
        description = "An object of the classifier of administrative and territorial objects (KATO)")
record TerritoryView(
        @Schema(description = "KATO code", examples = "270000000")
        String code,

        @Schema(description = "KATO code of the territory above; none for a region", examples = "270000000") @Nullable
        String parent,

        @Schema(description = "How far down the classifier it stands", examples = "REGION")
        TerritoryLevel level,

        @Schema(description = "What it is", examples = "REGION")
        TerritoryType type,

        @Schema(description = "Official names") Name name,

        @Schema(
                description =
                        "False where the Kazakh name is not known yet and the official Russian one stands in its place",
                examples = "true")
        boolean kazakhNameKnown,

        @Schema(
                description =
                        "Whether the code was seen in the official classifier: of 18 June 2026, or an imported file",
                examples = "true")
        boolean checked,

        @Schema(description = "ISO 3166-2 code of a region", examples = "KZ-27") @Nullable
        String isoCode,

        @Schema(description = "ISO 3166-2 codes a region had before", examples = "[\"KZ-ZAP\"]")
        List<String> formerIsoCodes,

        @Schema(description = "Administrative centre, in Kazakh", examples = "Орал") @Nullable
        String centre,

        @Nullable BoundingBox boundingBox,
        @Nullable Centroid centroid,

        @Schema(description = "KATO codes from the region down to this territory", examples = "[\"270000000\"]")
        List<String> path,

        @Schema(
                description = "The day of the import whose file had the code no more; none while the classifier has it",
                examples = "2026-07-01")
        @Nullable
        LocalDate vanishedOn,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static TerritoryView of(Territory territory) {
        return new TerritoryView(
                territory.code(),
                territory.parent(),
                territory.level(),
                territory.type(),
                territory.name(),
                territory.isKazakhNameKnown(),
                territory.isChecked(),
                territory.isoCode(),
                territory.formerIsoCodes(),
                territory.centre(),
                territory.boundingBox(),
                territory.centroid(),
                territory.path(),
                territory.vanishedOn(),
                territory.version());
    }
}
