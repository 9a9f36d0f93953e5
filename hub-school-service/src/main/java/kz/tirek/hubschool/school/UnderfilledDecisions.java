package kz.tirek.hubschool.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.Dates;
import org.jspecify.annotations.Nullable;

/// Decides on the status of an underfilled school: keeps the dated periods and what the school itself says of them in
/// step. A closed school keeps the status it had.
///
/// Nothing is flushed here, so that the school's version grows once however much of it changes; the caller flushes,
/// then records.
@ApplicationScoped
class UnderfilledDecisions {

    private static final String RESOURCE = "underfilled-period";

    private final UnderfilledPeriods periods;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    UnderfilledDecisions(UnderfilledPeriods periods, Changes changes, Dates dates, Clock clock) {
        this.periods = periods;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    /// What was decided on a period, to be recorded once it is flushed.
    ///
    /// @param operation as in the change feed
    record Decision(UnderfilledPeriod period, String operation) {}

    /// The status a new school comes with, if any.
    @Nullable
    Decision first(School school, @Nullable UnderfilledStatus status, String pointer) {
        return status == null ? null : begin(school, status, pointer);
    }

    /// What a description of the school says of its status: a first one assigns it, another one corrects the lasting
    /// period, none ends it today.
    @Nullable
    Decision describe(School school, @Nullable UnderfilledStatus status, String pointer) {
        UnderfilledStatus current = school.underfilledStatus();
        if (Objects.equals(status, current)) {
            return null;
        }
        if (status == null) {
            return end(school, dates.today(), null, pointer);
        }
        return current == null ? assign(school, status, pointer) : correct(school, status, pointer);
    }

    /// @param pointer where the body holds the status
    Decision assign(School school, UnderfilledStatus status, String pointer) {
        if (school.isUnderfilled()) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse("UNDERFILLED", "assign-underfilled-status")
                    .with("allowedActions", List.of("end-underfilled-status"));
        }
        school.requireActive();
        requireAfterTheOthers(school, null, status, pointer);
        return begin(school, status, pointer);
    }

    private Decision begin(School school, UnderfilledStatus status, String pointer) {
        dates.requirePast(status.since(), pointer + "/since");
        UnderfilledPeriod period = new UnderfilledPeriod(school, status, clock.instant());
        school.underfilled(status);
        periods.persist(period);
        return new Decision(period, "CREATED");
    }

    Decision end(School school, LocalDate until, @Nullable String basis, String pointer) {
        if (!school.isUnderfilled()) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse("NOT_UNDERFILLED", "end-underfilled-status")
                    .with("allowedActions", school.isActive() ? List.of("assign-underfilled-status") : List.of());
        }
        UnderfilledPeriod period = periods.lasting(school);
        dates.requirePast(until, pointer + "/until");
        Dates.requireOrder(period.startsOn(), until, pointer + "/until");
        period.end(until, basis);
        school.underfilled(null);
        return new Decision(period, "ENDED");
    }

    /// Lets the period that a document ended on a day last again, as if it had not ended; nothing where none did.
    @Nullable
    Decision resume(School school, LocalDate endedOn, String document) {
        UnderfilledPeriod period = periods.of(school).stream()
                .filter(one -> endedOn.equals(one.endsOn()) && document.equals(one.endBasis()))
                .findFirst()
                .orElse(null);
        if (period == null || school.isUnderfilled()) {
            return null;
        }
        period.resume();
        school.underfilled(new UnderfilledStatus(period.startsOn(), period.basis()));
        return new Decision(period, "RESUMED");
    }

    /// Takes every period of a school back that should never have been, and records it.
    void withdraw(School school) {
        school.underfilled(null);
        for (UnderfilledPeriod period : periods.of(school)) {
            periods.delete(period);
            changes.record(RESOURCE, period.id(), "DELETED", null);
        }
        periods.flush();
    }

    private Decision correct(School school, UnderfilledStatus status, String pointer) {
        UnderfilledPeriod period = periods.lasting(school);
        dates.requirePast(status.since(), pointer + "/since");
        requireAfterTheOthers(school, period, status, pointer);
        period.correct(status);
        school.underfilled(status);
        return new Decision(period, "UPDATED");
    }

    /// A status that lasts begins after every period that ended.
    private void requireAfterTheOthers(
            School school, @Nullable UnderfilledPeriod itself, UnderfilledStatus status, String pointer) {
        periods.of(school).stream()
                .filter(period -> itself == null || !period.id().equals(itself.id()))
                .filter(period -> period.endsOn() != null && !period.endsOn().isBefore(status.since()))
                .findFirst()
                .ifPresent(period -> {
                    throw SchoolProblem.UNDERFILLED_PERIODS_OVERLAP
                            .refuse(status.since().toString(), String.valueOf(period.endsOn()))
                            .with("periodId", period.id())
                            .at(pointer + "/since");
                });
    }

    void record(@Nullable Decision decision) {
        if (decision != null) {
            recordAll(List.of(decision));
        }
    }

    void recordAll(List<Decision> decisions) {
        changes.recordAll(decisions.stream()
                .map(decision -> new Change(
                        RESOURCE,
                        decision.period().id(),
                        decision.operation(),
                        UnderfilledPeriodView.of(decision.period())))
                .toList());
    }
}
