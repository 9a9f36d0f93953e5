package kz.tirek.training.courserun;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All course runs.
@ApplicationScoped
public class CourseRuns implements PanacheRepositoryBase<CourseRun, UUID> {

    /// The run at an address; NOT_FOUND where there is none.
    public CourseRun get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The run, with its row locked: whoever gives, takes or counts places does so one after the other.
    public Optional<CourseRun> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    long nextNumber() {
        return (long) getEntityManager()
                .createNativeQuery("select nextval('course_run_number')", Long.class)
                .getSingleResult();
    }
}
