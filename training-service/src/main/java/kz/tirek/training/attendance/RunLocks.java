package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// Locks on runs, always taken in the order of their ids, so that nobody waits for each other.
///
/// Attendance is reckoned for a person and a day. Whoever changes it holds the runs of all sessions of that day in
/// which the person is enrolled: two who reckon the same have a run in common and come one after the other.
@ApplicationScoped
class RunLocks {

    private static final String SAME_DAY = """
            select other.course_run_id
            from course_run_session session join course_run_session other on other.day = session.day
            where session.id = any(?::uuid[]) and other.course_run_id <> all(?::uuid[])
                and exists (select from enrolment e
                    where e.course_run_id = other.course_run_id and e.teacher_id = any(?::uuid[]))""";

    private final Database database;

    @Inject
    RunLocks(Database database) {
        this.database = database;
    }

    /// Locks `runs` and every other run in which one of the `teachers` has a session on a day of `sessions`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND where one of `runs` is none; CONCURRENT_CHANGE
    void lock(Collection<UUID> runs, Collection<UUID> sessions, Collection<UUID> teachers) {
        Set<UUID> locked = new TreeSet<>(database.rows(
                "select id from course_run where id in (select unnest(?::uuid[]) union all " + SAME_DAY
                        + ") order by id for no key update",
                row -> row.getObject(1, UUID.class),
                runs,
                sessions,
                runs,
                teachers));
        if (!locked.containsAll(runs)) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        List<UUID> meanwhile = database.rows(SAME_DAY, row -> row.getObject(1, UUID.class), sessions, locked, teachers);
        if (!meanwhile.isEmpty()) {
            // While we waited, somebody was enrolled in a further run.
            throw CommonProblem.CONCURRENT_CHANGE.refuse().retryAfter(1);
        }
    }
}
