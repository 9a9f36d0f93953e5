package kz.tirek.funding.period;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An exception as the API shows it. What was recorded under it: `/ledger/entries?exceptionId=`.
@Schema(
        name = "PeriodException",
        description = "Leave to record in a closed month; what was recorded under it: /ledger/entries?exceptionId=")
record PeriodExceptionView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000006")
        UUID id,

        @Schema(examples = "2026-01") String month,

        @Schema(description = "Subject of the person who may record", examples = "fund-treasurer") @Nullable
        String person,

        @Schema(examples = "The bank sent the statement of 31 January on 12 February")
        String reason,

        @Schema(examples = "2026-02-13T12:00:00Z") Instant expiresAt,

        @Schema(examples = "APPROVED") PeriodException.Status status,

        @Schema(description = "Subject of who asked", examples = "fund-treasurer") @Nullable
        String askedBy,

        @Schema(examples = "2026-02-12T05:00:00Z") Instant askedAt,

        @Schema(description = "Subject of who decided", examples = "fund-approver") @Nullable
        String decidedBy,

        @Schema(examples = "2026-02-12T06:00:00Z") @Nullable Instant decidedAt,

        @Schema(examples = "1") long version)
        implements Versioned {

    static PeriodExceptionView of(PeriodException exception) {
        return new PeriodExceptionView(
                exception.id(),
                exception.month().toString(),
                exception.person(),
                exception.reason(),
                exception.expiresAt(),
                exception.status(),
                exception.askedBy(),
                exception.askedAt(),
                exception.decidedBy(),
                exception.decidedAt(),
                exception.version());
    }

    /// What the change feed says of it.
    PeriodExceptionView published() {
        return new PeriodExceptionView(
                id, month, null, reason, expiresAt, status, null, askedAt, null, decidedAt, version);
    }
}
