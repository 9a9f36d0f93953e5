package kz.tirek.hubschool.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An indicator as callers see it.
@Schema(name = "Indicator", description = "An indicator of one of the programme's tasks")
record IndicatorView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8064")
        UUID id,

        @Schema(description = "The code people use: the task's number and the indicator's", examples = "I-2.01")
        String code,

        @Schema(description = "The task of the programme", examples = "EQUIPMENT")
        ProgrammeTask task,

        @Schema(description = "What it is called") Name name,

        @Schema(description = "What is measured, and how", examples = "Среднее готовности опорных школ") @Nullable
        String definition,

        @Schema(description = "What it counts in", examples = "PERCENT")
        IndicatorUnit unit,

        @Schema(description = "Which way it gets better", examples = "HIGHER_IS_BETTER")
        IndicatorDirection direction,

        @Schema(description = "What it is about", examples = "HUB_SCHOOL")
        IndicatorScope scope,

        @Schema(description = "Where its values come from", examples = "DERIVED")
        IndicatorKind kind,

        @Schema(description = "How it is computed; missing for one that is measured", examples = "READINESS") @Nullable
        Derivation derivation,

        @Nullable Baseline baseline,

        @Schema(description = "What is to be reached, in the order of years")
        List<YearlyTarget> targets,

        @Schema(description = "When it was recorded", examples = "2026-01-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.id(),
                indicator.code(),
                indicator.task(),
                indicator.name(),
                indicator.definition(),
                indicator.unit(),
                indicator.direction(),
                indicator.scope(),
                indicator.kind(),
                indicator.derivation(),
                indicator.baseline(),
                indicator.targets(),
                indicator.createdAt(),
                indicator.version());
    }
}
