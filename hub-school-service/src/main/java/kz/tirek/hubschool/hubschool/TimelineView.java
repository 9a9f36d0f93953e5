package kz.tirek.hubschool.hubschool;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The method at a hub school as of a day: planned, recorded, due.
@Schema(name = "Timeline", description = "The method at a hub school as of a day: planned, recorded, due")
record TimelineView(
        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The day", examples = "2024-02-01")
        LocalDate asOf,

        @Schema(description = "What is recorded") MethodDates recorded,

        @Schema(description = "The three stages, the first first")
        List<Stage> stages,

        @Schema(description = "The measurements at the end of each year, the first first")
        List<Measurement> measurements,

        @Schema(description = "The version of the hub school, for `If-Match`", examples = "4")
        long version)
        implements Versioned {

    /// A stage as of the day.
    @Schema(name = "TimelineStage", description = "A stage of the method")
    record Stage(
            @Schema(description = "The stage", examples = "INTENSIVE_TRAINING")
            MethodStage stage,

            @Schema(description = "The first day planned; missing where no start is recorded", examples = "2023-01-09")
            @Nullable
            LocalDate plannedFrom,

            @Schema(description = "The last day planned", examples = "2023-07-08") @Nullable
            LocalDate plannedUntil,

            @Schema(description = "The first day", examples = "2023-01-09") @Nullable
            LocalDate from,

            @Schema(description = "The last day", examples = "2023-07-07") @Nullable
            LocalDate until,

            @Schema(description = "Where it is on the day", examples = "COMPLETED")
            StageStatus status) {}

    /// A measurement at the end of a year of the method.
    @Schema(name = "TimelineMeasurement", description = "A measurement at the end of a year of the method")
    record Measurement(
            @Schema(description = "The year of the method, from 1", examples = "1")
            int year,

            @Schema(
                    description = "The last day of the year; missing where no start is recorded",
                    examples = "2024-01-08")
            @Nullable
            LocalDate dueOn,

            @Schema(description = "When it was done", examples = "2024-01-12") @Nullable
            LocalDate measuredOn,

            @Schema(
                    description = "Whether it was due before the day and not done by it, while the hub school was in "
                            + "the programme",
                    examples = "false")
            boolean overdue) {}

    static TimelineView of(HubSchool hub, MethodPlan plan, LocalDate asOf) {
        MethodDates method = hub.method();
        LocalDate leftOn = hub.leftOn();
        return new TimelineView(
                hub.id(),
                asOf,
                method,
                Arrays.stream(MethodStage.values())
                        .map(stage -> stage(stage, method, plan, leftOn, asOf))
                        .toList(),
                IntStream.rangeClosed(1, MethodPlan.YEARS)
                        .mapToObj(year -> measurement(
                                year, method.startsOn(), method.measuredOn().get(year - 1), leftOn, asOf))
                        .toList(),
                hub.version());
    }

    private static Stage stage(
            MethodStage stage, MethodDates method, MethodPlan plan, @Nullable LocalDate leftOn, LocalDate asOf) {
        PlannedStage planned = method.startsOn() == null ? null : plan.of(stage, method.startsOn());
        LocalDate from = method.from(stage);
        LocalDate until = method.until(stage);
        return new Stage(
                stage,
                planned == null ? null : planned.from(),
                planned == null ? null : planned.until(),
                from,
                until,
                StageStatus.of(planned, from, until, leftOn, asOf));
    }

    private static Measurement measurement(
            int year,
            @Nullable LocalDate start,
            @Nullable LocalDate measuredOn,
            @Nullable LocalDate leftOn,
            LocalDate asOf) {
        LocalDate dueOn = start == null ? null : MethodPlan.endOfYear(year, start);
        boolean done = measuredOn != null && !measuredOn.isAfter(asOf);
        boolean due = dueOn != null && dueOn.isBefore(asOf) && (leftOn == null || dueOn.isBefore(leftOn));
        return new Measurement(year, dueOn, measuredOn, due && !done);
    }

    /// It changes with the day it is asked for.
    @Override
    public boolean isWholly() {
        return false;
    }
}
