package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.training.teacher.Teachers;

/// Whose attendance a coordinator may speak of and read: that of teachers of schools in the own territories, and that
/// of everybody at runs held in a school there.
@ApplicationScoped
class AttendanceReach {

    private final Database database;
    private final Teachers teachers;
    private final Caller caller;

    @Inject
    AttendanceReach(Database database, Teachers teachers, Caller caller) {
        this.database = database;
        this.teachers = teachers;
        this.caller = caller;
    }

    /// Refuses what is about a teacher elsewhere in runs held elsewhere.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal OUTSIDE_TERRITORY
    void require(Collection<UUID> courseRuns, UUID teacherId) {
        if (!covers(courseRuns)) {
            teachers.reachable(teacherId);
        }
    }

    /// Whether the caller may read everything of one of the runs.
    boolean covers(Collection<UUID> courseRuns) {
        return !caller.isHeldToTerritories()
                || database.rows(
                                "select territories && ?::text[] from course_run where id = any(?::uuid[])",
                                row -> row.getBoolean(1),
                                caller.territories(),
                                courseRuns)
                        .contains(true);
    }

    /// The SQL condition that narrows rows about `teacherId` in a run to what the caller may read.
    ///
    /// @param teacherId a column
    Condition of(UUID courseRun, String teacherId) {
        if (covers(List.of(courseRun))) {
            return new Condition("", "");
        }
        return new Condition(
                " and exists (select from teacher own join school on school.id = own.school_id where own.id = "
                        + teacherId + " and school.territories && string_to_array(:reach, ','))",
                String.join(",", caller.territories()));
    }

    /// @param sql empty where there is nothing to narrow
    /// @param territories value of its parameter `reach`
    record Condition(String sql, String territories) {}
}
