package kz.tirek.training.feedback;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A result as the API shows it.
@Schema(name = "TrainingResult", description = "An indicator of what came of a run")
record TrainingResultView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000072")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        Name name,
        @Schema(examples = "%") String unit,

        @Schema(description = "Before the run", examples = "54.5") @Nullable
        BigDecimal valueBefore,

        @Schema(description = "Measured after it", examples = "61")
        BigDecimal valueAfter,

        @Schema(description = "Value after less value before", examples = "6.5") @Nullable
        BigDecimal change,

        @Schema(examples = "false") boolean approximate,
        @Schema(examples = "2026-05-25") LocalDate measuredOn,

        @Schema(examples = "Quarterly assessment, school report No. 12")
        String source,

        @Schema(examples = "2026-06-01T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static TrainingResultView of(TrainingResult result) {
        BigDecimal before = result.valueBefore();
        return new TrainingResultView(
                result.id(),
                result.courseRunId(),
                result.name(),
                result.unit(),
                before,
                result.valueAfter(),
                before == null ? null : TrainingResult.plain(result.valueAfter().subtract(before)),
                result.isApproximate(),
                result.measuredOn(),
                result.source(),
                result.createdAt(),
                result.version());
    }
}
