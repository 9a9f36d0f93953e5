package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.training.courserun.AgendaChanged;

/// Reckons again who was at two places at once when the times of sessions change.
@ApplicationScoped
class AgendaFollower {

    private final Database database;
    private final RunLocks locks;
    private final Reckoner reckoner;

    @Inject
    AgendaFollower(Database database, RunLocks locks, Reckoner reckoner) {
        this.database = database;
        this.locks = locks;
        this.reckoner = reckoner;
    }

    void follow(@Observes AgendaChanged change) {
        UUID run = change.run().id();
        List<UUID> teachers = database.rows(
                "select distinct teacher_id from attendance where course_run_id = ?",
                row -> row.getObject(1, UUID.class),
                run);
        if (teachers.isEmpty()) {
            return;
        }
        List<UUID> sessions = database.rows(
                "select id from course_run_session where course_run_id = ?", row -> row.getObject(1, UUID.class), run);
        Set<UUID> runs = new TreeSet<>(database.rows(
                "select course_run_id from attendance_conflict where other_course_run_id = ?"
                        + " union select other_course_run_id from attendance_conflict"
                        + " where course_run_id = ? and other_course_run_id is not null",
                row -> row.getObject(1, UUID.class),
                run,
                run));
        runs.add(run);
        locks.lock(runs, sessions, teachers);
        Set<UUID> changed = new TreeSet<>(reckoner.reckon(teachers, null, null).changedRuns());
        // The number of sessions is one of the figures.
        changed.add(run);
        reckoner.record(changed);
    }
}
