package kz.tirek.training.priorlearning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.Dates;
import kz.tirek.training.course.Courses;
import kz.tirek.training.teacher.TeacherErased;

/// All prior learning that is or was recognised. The teacher's row is locked.
@ApplicationScoped
class Recognition implements PanacheRepositoryBase<PriorLearning, UUID> {

    static final String TYPE = "prior-learning";

    /// Nobody teaches today who learned before.
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private final Courses courses;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Recognition(Courses courses, Changes changes, Dates dates, Clock clock) {
        this.courses = courses;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    /// What is recognised of a teacher at an address.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    PriorLearning get(UUID teacher, UUID id) {
        return find("id = ?1 and teacherId = ?2", id, teacher)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, DATE_IN_FUTURE, DATES_OUT_OF_ORDER,
    ///     PRIOR_LEARNING_RECOGNISED
    PriorLearningView recognise(UUID teacher, NewPriorLearning stated) {
        courses.named(stated.courseId());
        dates.requirePast(stated.completedOn(), "/completedOn");
        Dates.requireOrder(EARLIEST, stated.completedOn(), "/completedOn");
        if (count(
                        "teacherId = ?1 and courseId = ?2 and status = ?3",
                        teacher,
                        stated.courseId(),
                        PriorLearningStatus.RECOGNISED)
                > 0) {
            throw PriorLearningProblem.PRIOR_LEARNING_RECOGNISED.refuse().at("/courseId");
        }
        PriorLearning learning = new PriorLearning(teacher, stated, clock.instant());
        persist(learning);
        return record(learning, "CREATED");
    }

    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    PriorLearningView revoke(PriorLearning learning, String reason) {
        learning.revoke(reason);
        return record(learning, "REVOKED");
    }

    void forget(@Observes TeacherErased erased) {
        for (PriorLearning learning : list("teacherId = ?1 and erasedAt is null", erased.teacherId())) {
            learning.erase(clock.instant());
            record(learning, "ERASED");
        }
    }

    private PriorLearningView record(PriorLearning learning, String operation) {
        flush();
        PriorLearningView view = PriorLearningView.of(learning);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }
}
