package kz.tirek.funding.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A period of watching as the API shows it.
@Schema(
        name = "SupplierWatchPeriod",
        description = "For how many days a changed account of a supplier is shown as changed")
record WatchPeriodView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "From this day on, until the next period", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "For so many days a changed account is shown as changed", examples = "30")
        int days,

        @Schema(description = "The document, or the reason", examples = "Приказ №5 от 10.12.2026")
        String basis,

        @Schema(examples = "2026-12-15T06:30:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static WatchPeriodView of(WatchPeriod period) {
        return new WatchPeriodView(
                period.id(),
                period.effectiveFrom(),
                period.days(),
                period.basis(),
                period.createdAt(),
                period.version());
    }
}
