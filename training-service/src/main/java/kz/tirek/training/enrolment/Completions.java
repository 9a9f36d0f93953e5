package kz.tirek.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.attendance.AttendanceShare;
import kz.tirek.training.attendance.Attended;
import kz.tirek.training.courserun.CourseRun;
import kz.tirek.training.courserun.RunStatus;

/// How a teacher's part in a run that was held ends: completed, if enough was attended, or failed. Everything here
/// happens under the run's lock.
@ApplicationScoped
class Completions {

    private final Enrolments enrolments;
    private final AttendanceShare attendance;
    private final Changes changes;

    @Inject
    Completions(Enrolments enrolments, AttendanceShare attendance, Changes changes) {
        this.enrolments = enrolments;
        this.attendance = attendance;
        this.changes = changes;
    }

    EnrolmentView complete(CourseRun run, Enrolment enrolment) {
        enrolment.complete(run.status(), run.until(), attended(run, enrolment));
        return record(enrolment);
    }

    EnrolmentView completeByException(CourseRun run, Enrolment enrolment, String reason) {
        enrolment.completeByException(run.status(), run.until(), attended(run, enrolment), reason);
        return record(enrolment);
    }

    EnrolmentView fail(CourseRun run, Enrolment enrolment, String reason) {
        enrolment.fail(run.status(), run.until(), attended(run, enrolment), reason);
        return record(enrolment);
    }

    /// Completes everybody approved who attended enough, and fails the rest.
    ///
    /// @param dryRun only say what would happen
    /// @throws kz.tirek.conventions.problem.Refusal RUN_NOT_HELD
    Conclusion conclude(CourseRun run, boolean dryRun) {
        if (run.status() != RunStatus.HELD) {
            throw TrainingProblem.RUN_NOT_HELD.refuse(run.status());
        }
        Map<UUID, Attended> shares = attendance.in(run.id());
        Map<Enrolment, Attended> concluded = new LinkedHashMap<>();
        for (Enrolment enrolment : enrolments.approved(run)) {
            concluded.put(enrolment, Objects.requireNonNull(shares.get(enrolment.teacherId())));
        }
        List<Conclusion.Outcome> outcomes = new ArrayList<>();
        concluded.forEach((enrolment, attended) -> outcomes.add(Conclusion.Outcome.of(enrolment, attended)));
        if (!dryRun) {
            concluded.forEach((enrolment, attended) -> end(run, enrolment, attended));
            enrolments.flush();
            changes.recordAll(
                    concluded.keySet().stream().map(Completions::change).toList());
        }
        return Conclusion.of(run, dryRun, outcomes);
    }

    private static void end(CourseRun run, Enrolment enrolment, Attended attended) {
        if (attended.isEnough()) {
            enrolment.complete(run.status(), run.until(), attended);
        } else {
            enrolment.fail(
                    run.status(), run.until(), attended, Reckoning.of(attended).inFigures());
        }
    }

    private Attended attended(CourseRun run, Enrolment enrolment) {
        return attendance.in(run.id(), enrolment.teacherId());
    }

    private EnrolmentView record(Enrolment enrolment) {
        enrolments.flush();
        changes.recordAll(List.of(change(enrolment)));
        return EnrolmentView.of(enrolment);
    }

    private static Changes.Change change(Enrolment enrolment) {
        EnrolmentView view = EnrolmentView.of(enrolment);
        return new Changes.Change("enrolment", view.id(), view.status().name(), view.published());
    }
}
