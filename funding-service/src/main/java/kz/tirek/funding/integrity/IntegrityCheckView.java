package kz.tirek.funding.integrity;

import java.time.Instant;
import java.util.List;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.integrity.IntegrityCheck.Reach;
import kz.tirek.funding.integrity.IntegrityCheck.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A check, and what it found.
@Schema(name = "IntegrityCheckResult", description = "An integrity check, and what it found when it was evaluated last")
record IntegrityCheckView(
        @Schema(examples = "LINE_GUARDS_EQUAL_SUMS") IntegrityCheck code,
        @Schema(examples = "CRITICAL") Severity severity,

        @Schema(
                description = "How much it reads: NEW is evaluated every few minutes, WHOLE every few hours",
                examples = "WHOLE")
        Reach reach,

        @Schema(description = "What holds when nothing is found")
        Name title,

        @Schema(description = "The query that shows the rows", examples = "select …")
        String query,

        @Schema(
                description = "Missing if it was not evaluated since the service started",
                examples = "2026-01-15T05:00:00Z")
        @Nullable
        Instant checkedAt,

        @Schema(description = "How many rows it found; missing if it was not evaluated", examples = "0") @Nullable
        Long count,

        @Schema(description = "The first hundred of them") List<IntegrityRow> rows) {

    static IntegrityCheckView of(IntegrityCheck check, @Nullable IntegrityOutcome outcome) {
        return new IntegrityCheckView(
                check,
                check.severity(),
                check.reach(),
                check.title(),
                check.query(),
                outcome == null ? null : outcome.checkedAt(),
                outcome == null ? null : outcome.count(),
                outcome == null ? List.of() : outcome.rows());
    }
}
