package kz.tirek.funding.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An approval limit as the API shows it.
@Schema(name = "ApprovalLimit", description = "Above which amount two people approve")
record ApprovalLimitView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "From this day on, until the next limit", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "Above this amount two people approve")
        Money amount,

        @Schema(description = "The document, or the reason", examples = "Приказ №5 от 10.12.2026")
        String basis,

        @Schema(examples = "2026-12-15T06:30:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static ApprovalLimitView of(ApprovalLimit limit) {
        return new ApprovalLimitView(
                limit.id(), limit.effectiveFrom(), limit.amount(), limit.basis(), limit.createdAt(), limit.version());
    }
}
