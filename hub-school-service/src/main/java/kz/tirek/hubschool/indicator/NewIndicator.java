package kz.tirek.hubschool.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of an indicator when it is added, and what a patch changes.
@Schema(description = "An indicator that is measured; those that are derived are built in")
record NewIndicator(
        @Schema(description = "The task of the programme", examples = "TEACHING_TECHNOLOGY") @NotNull
        ProgrammeTask task,

        @Schema(description = "What it is called") @NotNull @Valid
        Name name,

        @Schema(description = "What is measured, and how", examples = "Доля учителей, применяющих цифровые ресурсы")
        @Size(min = 1, max = 2000)
        @Nullable
        String definition,

        @Schema(description = "What it counts in", examples = "PERCENT") @NotNull
        IndicatorUnit unit,

        @Schema(description = "Which way it gets better", examples = "HIGHER_IS_BETTER") @NotNull
        IndicatorDirection direction,

        @Schema(description = "What it is about", examples = "HUB_SCHOOL") @NotNull
        IndicatorScope scope,

        @Valid @Nullable Baseline baseline,

        @Schema(description = "What is to be reached, each year once") @Size(max = 50)
        List<@NotNull @Valid YearlyTarget> targets) {

    NewIndicator {
        targets = targets == null ? List.of() : targets;
    }

    static NewIndicator of(Indicator indicator) {
        return new NewIndicator(
                indicator.task(),
                indicator.name(),
                indicator.definition(),
                indicator.unit(),
                indicator.direction(),
                indicator.scope(),
                indicator.baseline(),
                indicator.targets());
    }

    /// The same with its targets in the order of years.
    NewIndicator inOrder() {
        return new NewIndicator(
                task,
                name,
                definition,
                unit,
                direction,
                scope,
                baseline,
                targets.stream()
                        .sorted(Comparator.comparing(YearlyTarget::year))
                        .toList());
    }

    /// Whether `other` says the same of what is measured, whatever it says of names, baseline and targets.
    boolean isOfTheSameNatureAs(NewIndicator other) {
        return task == other.task && unit == other.unit && direction == other.direction && scope == other.scope;
    }
}
