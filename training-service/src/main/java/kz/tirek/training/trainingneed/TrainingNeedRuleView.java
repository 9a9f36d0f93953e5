package kz.tirek.training.trainingneed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.training.teacher.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rule as the API shows it.
@Schema(name = "TrainingNeedRule", description = "After how long somebody is due for training again, from a day on")
record TrainingNeedRuleView(
        @Schema(examples = "01900000-0000-7000-8000-000000000036")
        UUID id,

        @Schema(description = "The first day it is in force", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "For whom; for everybody where missing", examples = "PSYCHOLOGIST") @Nullable
        Position position,

        @Schema(description = "Months from the last training to the day somebody is due", examples = "36")
        int months,

        @Schema(description = "The document it rests on", examples = "Закон РК «О статусе педагога», ст. 7 и 15")
        String basis,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static TrainingNeedRuleView of(TrainingNeedRule rule) {
        return new TrainingNeedRuleView(
                rule.id(),
                rule.effectiveFrom(),
                rule.position(),
                rule.months(),
                rule.basis(),
                rule.createdAt(),
                rule.version());
    }
}
