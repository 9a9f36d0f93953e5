package kz.tirek.training.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.courserun.CourseRun;
import org.hibernate.Session;

/// All enrolments.
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final List<EnrolmentStatus> UNFINISHED =
            List.of(EnrolmentStatus.APPLIED, EnrolmentStatus.WAITLISTED, EnrolmentStatus.APPROVED);

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
        flush();
        return getEntityManager()
                .createQuery("select r.placesTaken from CourseRun r where r.id = :run", Integer.class)
                .setParameter("run", run.id())
                .getSingleResult();
    }

    /// Who has waited longest of those who are not elsewhere at the time, if places of the run may still change
    /// hands.
    Optional<Enrolment> next(CourseRun run) {
        if (!run.status().isPlanned()) {
            return Optional.empty();
        }
        flush();
        return session()
                .createNativeQuery("""
                        select id from enrolment
                        where course_run_id = :run and status = 'WAITLISTED' and clashing_run(course_run_id, teacher_id) is null
                            and clashing_internship(course_run_id, teacher_id) is null
                        order by queued_at, id
                        limit 1""", UUID.class)
                .setParameter("run", run.id())
                .getResultStream()
                .findFirst()
                .map(this::get);
    }

    /// Those of the teachers who have something to complete before the run, or are elsewhere at the same time.
    List<UUID> hindered(CourseRun run, List<UUID> teachers) {
        return session()
                .createNativeQuery("""
                        select id from unnest(cast(:teachers as uuid[])) as id
                        where exists (select from missing_prerequisites(:run, id)) or clashing_run(:run, id) is not null
                            or clashing_internship(:run, id) is not null""", UUID.class)
                .setParameter("teachers", teachers.toArray(UUID[]::new))
                .setParameter("run", run.id())
                .getResultList();
    }

    /// What the teacher does at the time of the run: the earliest other run with a place in it, or internship that is
    /// no part of the run.
    Optional<Engagement> clash(CourseRun run, UUID teacher) {
        return session()
                .createNativeQuery("""
                        select id, code, starts_on, ends_on from course_run where id = clashing_run(:run, :teacher)
                        union all
                        select id, null, starts_on, ends_on from internship where id = clashing_internship(:run, :teacher)
                        order by starts_on, id
                        limit 1""", Tuple.class)
                .setParameter("run", run.id())
                .setParameter("teacher", teacher)
                .uniqueResultOptional()
                .map(Engagement::of);
    }

    /// The courses the teacher has to complete before the run, and has not.
    List<UUID> missingPrerequisites(CourseRun run, UUID teacher) {
        return session()
                .createNativeQuery("select * from missing_prerequisites(:run, :teacher) as id order by id", UUID.class)
                .setParameter("run", run.id())
                .setParameter("teacher", teacher)
                .getResultList();
    }

    /// Waits for whoever else enrols many teachers at once, until this transaction ends: two who lock teachers in the
    /// order of their files could wait for each other.
    void lockImports() {
        session()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('enrolment_import', 0)) is null", Boolean.class)
                .getSingleResult();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    /// Enrolments of the run that were approved and have not come to an end.
    List<Enrolment> approved(CourseRun run) {
        return list("courseRunId = ?1 and status = ?2 order by id", run.id(), EnrolmentStatus.APPROVED);
    }

    /// The runs in which the teacher's part has not come to an end, in the order in which they are locked.
    List<UUID> unfinishedRuns(UUID teacher) {
        return getEntityManager()
                .createQuery(
                        "select e.courseRunId from Enrolment e where e.teacherId = :teacher and e.status in :unfinished"
                                + " order by e.courseRunId",
                        UUID.class)
                .setParameter("teacher", teacher)
                .setParameter("unfinished", UNFINISHED)
                .getResultList();
    }

    /// Enrolments of the run that have not come to an end.
    List<Enrolment> unfinished(CourseRun run) {
        return list("courseRunId = ?1 and status in ?2 order by id", run.id(), UNFINISHED);
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
