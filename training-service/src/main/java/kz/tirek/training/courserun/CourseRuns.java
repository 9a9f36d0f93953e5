package kz.tirek.training.courserun;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import org.hibernate.Session;

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

    /// Days between the first and the last day of the longest run.
    int longestDays() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select coalesce(max(ends_on - starts_on), 0) from course_run", Integer.class)
                .getSingleResult();
    }

    /// Which of the sessions have attendance.
    List<UUID> attended(Set<UUID> sessions) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id from course_run_session s where id = any(:ids) and exists"
                                + " (select 1 from attendance_statement a where a.session_id = s.id) order by id",
                        UUID.class)
                .setParameter("ids", sessions.toArray(UUID[]::new))
                .getResultList();
    }

    /// The runs whose agenda names a speaker, locked.
    List<CourseRun> naming(String speaker) {
        List<UUID> ids = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct course_run_id from course_run_session
                        where exists (select from unnest(speakers) as named where lower(trim(named)) = lower(trim(:speaker)))
                        order by course_run_id""", UUID.class)
                .setParameter("speaker", speaker)
                .getResultList();
        return ids.stream().map(this::locked).flatMap(Optional::stream).toList();
    }

    /// The announced runs of a provider that touch the period, earliest first.
    List<CourseRun> announced(UUID provider, LocalDate from, LocalDate until) {
        return list(
                "providerId = ?1 and startsOn <= ?3 and endsOn >= ?2 and status <> ?4 order by startsOn, id",
                provider,
                from,
                until,
                RunStatus.DRAFT);
    }
}
