package kz.tirek.funding.auditrule;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be examined.
@Schema(description = "What is to be examined", examples = """
                {"from": "2026-01-01", "until": "2026-03-31"}""")
record NewAuditRun(
        @Schema(description = "First business day of the period, at most ten years", examples = "2026-01-01") @NotNull
        LocalDate from,

        @Schema(description = "Last business day of the period", examples = "2026-03-31") @NotNull
        LocalDate until,

        @Schema(description = "The last business date that counts; today if missing", examples = "2026-06-30") @Nullable
        LocalDate effectiveAt,

        @Schema(
                description = "The last recorded instant that counts; now if missing",
                examples = "2026-06-30T19:00:00Z")
        @Nullable
        Instant knownAt,

        @Schema(description = "The rules to examine; all that are in force if missing") @Nullable
        Set<@NotNull UUID> ruleIds) {}
