package kz.tirek.training.hubschool;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the hub-school service publishes of a hub school, as far as it is needed here.
///
/// @param transitions the steps it took, oldest first
/// @param method missing in what was published before the method was recorded
record PublishedHubSchool(
        UUID id,
        String code,
        UUID schoolId,
        @Nullable String cohort,
        String status,
        @Nullable List<Step> transitions,
        @Nullable Method method) {

    private static final Set<String> LEFT = Set.of("COMPLETED", "WITHDRAWN");

    /// A step the hub school took.
    record Step(String status, LocalDate effectiveOn) {}

    /// What is recorded of the method.
    record Method(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate monitoringFrom,
            @Nullable LocalDate monitoringUntil,
            @Nullable LocalDate trainingFrom,
            @Nullable LocalDate trainingUntil,
            @Nullable LocalDate supportFrom,
            @Nullable LocalDate supportUntil) {

        private static final int MONITORING_MONTHS = 1;
        private static final int TRAINING_MONTHS = 6;
        private static final int SUPPORT_MONTHS = 30;

        List<Stage> stages() {
            LocalDate start = startsOn;
            LocalDate support = start == null ? null : start.plusMonths(TRAINING_MONTHS);
            return Stream.of(
                            stage(
                                    MethodStage.MONITORING,
                                    monitoringFrom,
                                    monitoringUntil,
                                    start == null ? null : start.minusMonths(MONITORING_MONTHS),
                                    start),
                            stage(MethodStage.INTENSIVE_TRAINING, trainingFrom, trainingUntil, start, support),
                            stage(
                                    MethodStage.SUPPORT,
                                    supportFrom,
                                    supportUntil,
                                    support,
                                    support == null ? null : support.plusMonths(SUPPORT_MONTHS)))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static @Nullable Stage stage(
                MethodStage stage,
                @Nullable LocalDate from,
                @Nullable LocalDate until,
                @Nullable LocalDate plannedFrom,
                @Nullable LocalDate plannedBefore) {
            if (from != null) {
                return new Stage(stage, from, until, false);
            }
            return plannedFrom == null || plannedBefore == null
                    ? null
                    : new Stage(stage, plannedFrom, plannedBefore.minusDays(1), true);
        }
    }

    List<Step> steps() {
        return transitions == null ? List.of() : transitions;
    }

    /// When it came into the programme.
    @Nullable
    LocalDate joinedOn() {
        return steps().isEmpty() ? null : steps().getFirst().effectiveOn();
    }

    /// The day it left, or null while it is there.
    @Nullable
    LocalDate leftOn() {
        return LEFT.contains(status) && !steps().isEmpty() ? steps().getLast().effectiveOn() : null;
    }

    List<Stage> stages() {
        return method == null ? List.of() : method.stages();
    }
}
