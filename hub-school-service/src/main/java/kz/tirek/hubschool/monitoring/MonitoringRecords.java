package kz.tirek.hubschool.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.mentorship.Mentorship;
import org.jspecify.annotations.Nullable;

/// Writes monitoring results. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class MonitoringRecords {

    static final String RESOURCE = "monitoring-result";

    private static final int PRIMARY = 4;
    private static final int BASIC = 8;

    private final MonitoringResults results;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    MonitoringRecords(MonitoringResults results, Changes changes, Dates dates, Clock clock) {
        this.results = results;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    MonitoringResultView record(Mentorship mentorship, NewMonitoringResult measured) {
        requireSound(mentorship, measured, null);
        MonitoringResult result = new MonitoringResult(mentorship, measured, clock.instant());
        results.persist(result);
        return recorded(result, "CREATED");
    }

    MonitoringResultView describe(MonitoringResult result, NewMonitoringResult measured) {
        if (measured.equals(NewMonitoringResult.of(result))) {
            return MonitoringResultView.of(result);
        }
        requireSound(result.mentorship(), measured, result.id());
        result.describe(measured);
        return recorded(result, "UPDATED");
    }

    void delete(MonitoringResult result) {
        UUID id = result.id();
        results.delete(result);
        results.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    private void requireSound(Mentorship mentorship, NewMonitoringResult measured, @Nullable UUID self) {
        Checks checks = new Checks();
        check(measured, checks);
        check(mentorship, measured, self, checks);
        checks.raise();
    }

    /// Whether a result can be recorded, whichever mentorship it is of.
    void check(NewMonitoringResult measured, Checks checks) {
        checks.on("/grade", () -> requireMeasured(measured.grade()))
                .on(List.of("/schoolYear", "/measuredOn"), () -> requireInSchoolYear(measured))
                .on("/measuredOn", () -> dates.requirePast(measured.measuredOn(), "/measuredOn"))
                .on(List.of("/averageScore", "/scoreMax"), () -> requireWithinScale(measured));
    }

    /// Whether the mentorship takes a result.
    ///
    /// @param self the result there is; none where it is new
    void check(Mentorship mentorship, NewMonitoringResult measured, @Nullable UUID self, Checks checks) {
        checks.on(List.of("/stage", "/measuredOn"), () -> {
            if (measured.stage() == Stage.YEARLY) {
                Dates.requireOrder(mentorship.period().from(), measured.measuredOn(), "/measuredOn");
            }
        });
        checks.on(
                List.of("/schoolYear", "/grade", "/subject", "/stage"),
                () -> results.like(mentorship, measured)
                        .filter(other -> !other.id().equals(self))
                        .ifPresent(other -> {
                            throw MonitoringProblem.MONITORING_RESULT_EXISTS
                                    .refuse()
                                    .with("monitoringResultId", other.id());
                        }));
    }

    private static void requireMeasured(int grade) {
        if (grade != PRIMARY && grade != BASIC) {
            throw MonitoringProblem.GRADE_NOT_MEASURED.refuse(grade).at("/grade");
        }
    }

    private static void requireWithinScale(NewMonitoringResult measured) {
        if (measured.averageScore().compareTo(measured.scoreMax()) > 0) {
            throw MonitoringProblem.SCORE_ABOVE_SCALE
                    .refuse(
                            measured.averageScore().toPlainString(),
                            measured.scoreMax().toPlainString())
                    .at("/averageScore");
        }
    }

    private static void requireInSchoolYear(NewMonitoringResult measured) {
        LocalDate first = LocalDate.of(measured.schoolYear(), 9, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        if (measured.measuredOn().isBefore(first) || measured.measuredOn().isAfter(last)) {
            throw MonitoringProblem.MEASURED_OUTSIDE_SCHOOL_YEAR
                    .refuse(
                            "%d/%02d".formatted(first.getYear(), last.getYear() % 100),
                            first.toString(),
                            last.toString())
                    .at("/measuredOn");
        }
    }

    /// Flushes the result and records its change.
    MonitoringResultView recorded(MonitoringResult result, String operation) {
        results.flush();
        MonitoringResultView view = MonitoringResultView.of(result);
        changes.record(RESOURCE, result.id(), operation, view);
        return view;
    }
}
