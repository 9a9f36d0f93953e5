package kz.tirek.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.attendance.ParticipantsChanged;
import kz.tirek.training.courserun.CapacityGrown;
import kz.tirek.training.courserun.CapacityShrinking;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.CourseRuns;
import kz.tirek.training.courserun.RunCancelled;
import kz.tirek.training.courserun.RunStatus;
import kz.tirek.training.teacher.TeacherErased;

/// Who gets a place in a run. Everything here happens under the run's lock; the triggers of the database count once
/// more.
///
/// Applications hold a place until they are decided, so that nobody is approved beyond the capacity; who comes when
/// all places are taken waits. A place that falls free goes to whoever has waited longest, as an application to be
/// decided.
@ApplicationScoped
class Places {

    private static final String TYPE = "enrolment";

    /// Stands where a text about an erased person stood.
    private static final String ERASED = "–";

    private final Enrolments enrolments;
    private final Changes changes;
    private final Clock clock;
    private final CourseRuns runs;
    private final Eligibility eligibility;
    private final Event<ParticipantsChanged> participants;

    @Inject
    Places(
            Enrolments enrolments,
            CourseRuns runs,
            Eligibility eligibility,
            Event<ParticipantsChanged> participants,
            Changes changes,
            Clock clock) {
        this.participants = participants;
        this.enrolments = enrolments;
        this.runs = runs;
        this.eligibility = eligibility;
        this.changes = changes;
        this.clock = clock;
    }

    /// The teacher's application, with a place or waiting for one.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal RUN_TAKES_NO_APPLICATIONS, PREREQUISITES_MISSING,
    ///     ENROLMENT_CLASH, RUN_FULL, ALREADY_ENROLLED
    EnrolmentView apply(CourseRun run, UUID teacherId, WhenFull whenFull) {
        return applyAll(run, List.of(new EnrolmentRow(teacherId, whenFull))).getFirst();
    }

    /// The same for many teachers, who take the free places in this order; refuses all where it would refuse one.
    List<EnrolmentView> applyAll(CourseRun run, List<EnrolmentRow> rows) {
        if (run.status() != RunStatus.OPEN) {
            throw TrainingProblem.RUN_TAKES_NO_APPLICATIONS.refuse(run.status());
        }
        eligibility.require(run, rows.stream().map(EnrolmentRow::teacherId).toList());
        int free = run.capacity() - enrolments.taken(run);
        List<Enrolment> applied = new ArrayList<>();
        for (EnrolmentRow row : rows) {
            boolean place = applied.size() < free;
            if (!place && row.whenTaken() == WhenFull.REFUSE) {
                throw full(run, run.capacity() - free + applied.size());
            }
            applied.add(new Enrolment(run.id(), row.teacherId(), place, clock.instant()));
        }
        enrolments.persist(applied);
        enrolments.flush();
        List<EnrolmentView> views = applied.stream().map(EnrolmentView::of).toList();
        changes.recordAll(views.stream()
                .map(view -> new Change(TYPE, view.id(), "CREATED", view.published()))
                .toList());
        return views;
    }

    /// Approves, until the run is over; who waits needs a free place. Prerequisites and other places of the teacher
    /// are looked at again, as they may have changed since the application.
    EnrolmentView approve(CourseRun run, Enrolment enrolment) {
        enrolment.requireApproval(run.status());
        eligibility.require(run, List.of(enrolment.teacherId()));
        if (!enrolment.status().holdsPlace()) {
            requireFree(run);
        }
        enrolment.approve();
        EnrolmentView view = record(enrolment, "APPROVED");
        participants.fire(new ParticipantsChanged(run.id()));
        return view;
    }

    EnrolmentView reject(CourseRun run, Enrolment enrolment, String reason) {
        enrolment.reject(reason);
        return freeing(run, enrolment, "REJECTED");
    }

    EnrolmentView withdraw(CourseRun run, Enrolment enrolment, String reason) {
        enrolment.withdraw(reason);
        return freeing(run, enrolment, "WITHDRAWN");
    }

    /// Gives the place to whoever waits, and waits instead.
    EnrolmentView waitlist(CourseRun run, Enrolment enrolment) {
        enrolment.require("waitlist");
        if (enrolments.next(run).isEmpty()) {
            throw TrainingProblem.NOBODY_WAITS.refuse();
        }
        enrolment.waitlist(clock.instant());
        return freeing(run, enrolment, "WAITLISTED");
    }

    void keep(@Observes CapacityShrinking change) {
        int taken = enrolments.taken(change.run());
        if (change.capacity() < taken) {
            throw TrainingProblem.CAPACITY_BELOW_PLACES_TAKEN
                    .refuse(change.capacity(), taken)
                    .with("asked", change.capacity())
                    .with("taken", taken)
                    .at("/capacity");
        }
    }

    void fill(@Observes CapacityGrown change) {
        fill(change.run());
    }

    void release(@Observes RunCancelled cancelled) {
        for (Enrolment enrolment : enrolments.unfinished(cancelled.run())) {
            enrolment.withdraw(cancelled.reason());
            record(enrolment, "WITHDRAWN");
        }
        participants.fire(new ParticipantsChanged(cancelled.run().id()));
    }

    /// Whoever asks to be forgotten takes part in nothing that is still to come, and the texts that may say
    /// something of the person go.
    void release(@Observes TeacherErased erased) {
        for (UUID id : enrolments.unfinishedRuns(erased.teacherId())) {
            CourseRun run = runs.locked(id).orElseThrow();
            for (Enrolment enrolment : enrolments.unfinished(run)) {
                if (enrolment.teacherId().equals(erased.teacherId())) {
                    enrolment.withdraw(ERASED);
                    freeing(run, enrolment, "WITHDRAWN");
                }
            }
        }
        enrolments.list("teacherId", erased.teacherId()).forEach(enrolment -> enrolment.forgetTexts(ERASED));
        enrolments.flush();
    }

    private EnrolmentView freeing(CourseRun run, Enrolment enrolment, String operation) {
        EnrolmentView view = record(enrolment, operation);
        participants.fire(new ParticipantsChanged(run.id()));
        fill(run);
        return view;
    }

    private void fill(CourseRun run) {
        int free = run.capacity() - enrolments.taken(run);
        for (int place = 0; place < free; place++) {
            Optional<Enrolment> next = enrolments.next(run);
            if (next.isEmpty()) {
                return;
            }
            next.get().promote();
            record(next.get(), "PROMOTED");
        }
    }

    private void requireFree(CourseRun run) {
        int taken = enrolments.taken(run);
        if (taken >= run.capacity()) {
            throw full(run, taken);
        }
    }

    private static Refusal full(CourseRun run, int taken) {
        return TrainingProblem.RUN_FULL
                .refuse(run.capacity(), taken, run.capacity() - taken)
                .with("capacity", run.capacity())
                .with("taken", taken)
                .with("free", run.capacity() - taken)
                .with("asked", 1);
    }

    private EnrolmentView record(Enrolment enrolment, String operation) {
        enrolments.flush();
        EnrolmentView view = EnrolmentView.of(enrolment);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }
}
