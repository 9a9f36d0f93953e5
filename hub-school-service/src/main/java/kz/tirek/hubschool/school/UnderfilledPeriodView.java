package kz.tirek.hubschool.school;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A period of the status as callers see it.
@Schema(name = "UnderfilledPeriod", description = "A time in which a school has the status of an underfilled one")
record UnderfilledPeriodView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        UUID id,

        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID schoolId,

        @Schema(description = "The first day", examples = "2024-09-01")
        LocalDate since,

        @Schema(description = "The last day; none while the status lasts", examples = "2026-05-31") @Nullable
        LocalDate until,

        @Schema(description = "The document that assigns the status", examples = "Приказ №112 от 26.08.2024")
        String basis,

        @Schema(description = "The document that ends it, where one is named", examples = "Приказ №87 от 29.05.2026")
        @Nullable
        String endBasis,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static UnderfilledPeriodView of(UnderfilledPeriod period) {
        return new UnderfilledPeriodView(
                period.id(),
                period.school().id(),
                period.startsOn(),
                period.endsOn(),
                period.basis(),
                period.endBasis(),
                period.version());
    }
}
