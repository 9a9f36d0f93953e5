package kz.tirek.training.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.courserun.CourseRun;

/// All enrolments.
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final List<EnrolmentStatus> HOLDING =
            List.of(EnrolmentStatus.APPLIED, EnrolmentStatus.APPROVED, EnrolmentStatus.COMPLETED);

    /// The enrolment at an address; NOT_FOUND where there is none.
    Enrolment get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The run of an enrolment, without loading the enrolment, which is read only under the run's lock.
    UUID runOf(UUID id) {
        return getEntityManager()
                .createQuery("select e.courseRunId from Enrolment e where e.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// How many of the run's places are taken.
    int taken(CourseRun run) {
        return Math.toIntExact(count("courseRunId = ?1 and status in ?2", run.id(), HOLDING));
    }

    /// Who has waited longest, if places of the run may still change hands.
    Optional<Enrolment> next(CourseRun run) {
        return run.status().isPlanned()
                ? find("courseRunId = ?1 and status = ?2 order by queuedAt, id", run.id(), EnrolmentStatus.WAITLISTED)
                        .firstResultOptional()
                : Optional.empty();
    }

    /// Enrolments of the run that have not come to an end.
    List<Enrolment> unfinished(CourseRun run) {
        return list(
                "courseRunId = ?1 and status in ?2 order by id",
                run.id(),
                List.of(EnrolmentStatus.APPLIED, EnrolmentStatus.WAITLISTED, EnrolmentStatus.APPROVED));
    }

    /// How many enrolments of the run there are of each status.
    Map<EnrolmentStatus, Long> counts(UUID run) {
        Map<EnrolmentStatus, Long> counts = new EnumMap<>(EnrolmentStatus.class);
        getEntityManager()
                .createQuery(
                        "select e.status, count(e) from Enrolment e where e.courseRunId = :run group by e.status",
                        Object[].class)
                .setParameter("run", run)
                .getResultStream()
                .forEach(row -> counts.put((EnrolmentStatus) row[0], (Long) row[1]));
        return counts;
    }
}
