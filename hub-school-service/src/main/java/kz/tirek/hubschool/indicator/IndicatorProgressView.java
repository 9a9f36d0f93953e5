package kz.tirek.hubschool.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far an indicator is, as callers see it.
@Schema(name = "IndicatorProgress", description = "How far an indicator is on a day")
record IndicatorProgressView(
        @Schema(description = "The indicator", examples = "01890a5d-ac96-774b-bcce-b302099a8064")
        UUID indicatorId,

        @Schema(description = "The indicator's code", examples = "I-2.01")
        String code,

        @Schema(description = "The task of the programme", examples = "EQUIPMENT")
        ProgrammeTask task,

        @Schema(description = "What it is called") Name name,

        @Schema(description = "What it counts in", examples = "PERCENT")
        IndicatorUnit unit,

        @Schema(description = "Which way it gets better", examples = "HIGHER_IS_BETTER")
        IndicatorDirection direction,

        @Schema(description = "What baseline and targets are about", examples = "HUB_SCHOOL")
        IndicatorScope scope,

        @Schema(description = "Where its values come from", examples = "DERIVED")
        IndicatorKind kind,

        @Schema(description = "The day", examples = "2026-06-30")
        LocalDate asOf,

        @Schema(description = "The hub school asked for", examples = "01890a5d-ac96-774b-bcce-b302099a8058") @Nullable
        UUID hubSchoolId,

        @Schema(description = "Where it stood before", examples = "18.5") @Nullable
        BigDecimal baseline,

        @Schema(description = "The day of the baseline", examples = "2022-12-31") @Nullable
        LocalDate baselineOn,

        @Schema(description = "What is to be reached by the end of the year of the day", examples = "60") @Nullable
        BigDecimal target,

        @Schema(
                description = "The value measured last on or before the day, or computed for it; of an indicator of hub"
                        + " schools the mean over them, with four decimals at most",
                examples = "42.5")
        @Nullable
        BigDecimal value,

        @Schema(description = "The day of the value; of a mean, the latest", examples = "2026-05-20") @Nullable
        LocalDate measuredOn,

        @Schema(
                description = "Where the value comes from; missing of a derived value and of a mean",
                examples = "Итоговый мониторинг 2025 года")
        @Nullable
        String source,

        @Schema(description = "Of how many hub schools the value is the mean", examples = "17") @Nullable
        Long hubSchools,

        @Schema(
                description =
                        "Percent of the way from the baseline to the target of the year, with one decimal, rounded"
                                + " half up: 0 at the baseline, 100 at the target, below and above for what is worse and better;"
                                + " missing without baseline, target or value, and where baseline and target are the same",
                examples = "57.8")
        @Nullable
        BigDecimal percentOfTheWay,

        @Schema(
                description =
                        "What is expected on the day, on the straight line to the target at the end of the year from"
                                + " the target of the latest earlier year, else from the baseline, else the target itself; from"
                                + " 0 on 1 January for what is counted anew each year",
                examples = "39.2")
        @Nullable
        BigDecimal expected,

        @Schema(
                description = "Whether the value is at least as good as expected; missing without target or value",
                examples = "true")
        @Nullable
        Boolean onTrack) {

    /// @param comparable whether baseline and targets are about what the value is about
    static IndicatorProgressView of(
            Indicator indicator, LocalDate asOf, @Nullable UUID hub, boolean comparable, @Nullable LatestValue latest) {
        Baseline baseline = comparable ? indicator.baseline() : null;
        Derivation derivation = indicator.derivation();
        Progress progress = Progress.of(
                indicator.direction(),
                derivation != null && derivation.isCountedByYear(),
                baseline,
                comparable ? indicator.targets() : List.of(),
                latest == null ? null : latest.value(),
                asOf);
        return new IndicatorProgressView(
                indicator.id(),
                indicator.code(),
                indicator.task(),
                indicator.name(),
                indicator.unit(),
                indicator.direction(),
                indicator.scope(),
                indicator.kind(),
                asOf,
                hub,
                baseline == null ? null : baseline.value(),
                baseline == null ? null : baseline.on(),
                progress.target(),
                latest == null ? null : latest.value(),
                latest == null ? null : latest.measuredOn(),
                latest == null ? null : latest.source(),
                latest == null ? null : latest.hubSchools(),
                progress.percentOfTheWay(),
                progress.expected(),
                progress.onTrack());
    }
}
