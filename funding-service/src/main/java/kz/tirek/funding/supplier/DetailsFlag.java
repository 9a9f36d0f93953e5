package kz.tirek.funding.supplier;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What there is to know of a supplier's account before money goes there.
@Schema(
        name = "SupplierDetailsFlag",
        description = "What there is to know of a supplier's account before money goes there")
public record DetailsFlag(
        @Schema(description = "Whether it was set within the last `watchedDays` days", examples = "true")
        boolean recentlyChanged,

        @Schema(description = "The day on which it was set", examples = "2026-01-15")
        LocalDate changedOn,

        @Schema(description = "For how many days a change is shown", examples = "30")
        int watchedDays,

        @Schema(description = "Whether a second person has vouched for it", examples = "true")
        boolean confirmed) {}
