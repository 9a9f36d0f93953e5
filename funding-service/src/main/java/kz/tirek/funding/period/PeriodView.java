package kz.tirek.funding.period;

import java.time.Instant;
import java.time.YearMonth;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.ledger.PeriodStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A month as the API shows it.
@Schema(name = "Period", description = "A month of the ledger")
record PeriodView(
        @Schema(examples = "2026-01") String month,

        @Schema(
                description = "OPEN takes entries, SOFT_CLOSED under an approved exception only, HARD_CLOSED none",
                examples = "SOFT_CLOSED")
        PeriodStatus status,

        @Schema(description = "Subject of the treasurer who closed it", examples = "fund-treasurer") @Nullable
        String closedBy,

        @Schema(examples = "2026-02-10T05:00:00Z") @Nullable Instant closedAt,

        @Schema(description = "Subject of the treasurer who closed it for good", examples = "fund-treasurer") @Nullable
        String hardenedBy,

        @Schema(examples = "2026-04-30T05:00:00Z") @Nullable Instant hardenedAt,

        @Schema(examples = "1") long version)
        implements Versioned {

    /// An open month has version 0, a closed one those after it.
    static PeriodView open(YearMonth month) {
        return new PeriodView(month.toString(), PeriodStatus.OPEN, null, null, null, null, 0);
    }

    static PeriodView of(Period period) {
        return new PeriodView(
                period.month().toString(),
                period.status(),
                period.closedBy(),
                period.closedAt(),
                period.hardenedBy(),
                period.hardenedAt(),
                period.version() + 1);
    }

    /// What the change feed says of it.
    PeriodView published() {
        return new PeriodView(month, status, null, closedAt, null, hardenedAt, version);
    }
}
