package kz.tirek.funding.acquittal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An acquittal term as the API shows it.
@Schema(name = "AcquittalTerm", description = "Within how many days money that was paid is to be accounted for")
record AcquittalTermView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "From this day on, until the next term", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "Days after the last payment", examples = "60")
        int days,

        @Schema(description = "The document, or the reason", examples = "Приказ №5 от 10.12.2026")
        String basis,

        @Schema(examples = "2026-12-15T06:30:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static AcquittalTermView of(AcquittalTerm term) {
        return new AcquittalTermView(
                term.id(), term.effectiveFrom(), term.days(), term.basis(), term.createdAt(), term.version());
    }
}
