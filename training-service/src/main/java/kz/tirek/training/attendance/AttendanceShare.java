package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What share of a run people attended; completion is asked of it.
@ApplicationScoped
public class AttendanceShare {

    private static final String SELECT = """
            select e.teacher_id,
                   (select count(*) from course_run_session s where s.course_run_id = r.id) as sessions,
                   c.minimum_attendance_percent,
                   count(*) filter (where a.status = 'PRESENT') as present,
                   count(*) filter (where a.status = 'LATE') as late,
                   count(*) filter (where a.status = 'EXCUSED') as excused,
                   count(*) filter (where a.status = 'ABSENT') as absent,
                   count(*) filter (where a.status = 'DISPUTED') as disputed
            from course_run r
            join course c on c.id = r.course_id
            join (%s) e on true
            left join attendance a on a.course_run_id = r.id and a.teacher_id = e.teacher_id
            where r.id = ?
            group by e.teacher_id, r.id, c.minimum_attendance_percent
            order by e.teacher_id""";

    private static final String OF_ONE = SELECT.formatted("select ?::uuid as teacher_id");

    private static final String OF_ALL = SELECT.formatted("""
            select teacher_id from enrolment
            where course_run_id = ? and status in ('APPLIED', 'APPROVED', 'COMPLETED', 'FAILED')""");

    private final Database database;

    @Inject
    AttendanceShare(Database database) {
        this.database = database;
    }

    /// The share of the run's sessions the teacher attended, in whole percent, rounded down; null where the run has
    /// no sessions.
    public @Nullable Integer of(UUID courseRunId, UUID teacherId) {
        return in(courseRunId, teacherId).percent();
    }

    /// How much of the run the teacher attended, in figures.
    public Attended in(UUID courseRunId, UUID teacherId) {
        Attended attended = read(OF_ONE, teacherId, courseRunId).get(teacherId);
        if (attended == null) {
            throw new IllegalArgumentException("there is no course run " + courseRunId);
        }
        return attended;
    }

    /// How much of the run everybody attended who has a place in it, by teacher.
    public Map<UUID, Attended> in(UUID courseRunId) {
        return read(OF_ALL, courseRunId, courseRunId);
    }

    private Map<UUID, Attended> read(String sql, UUID first, UUID second) {
        Map<UUID, Attended> shares = new LinkedHashMap<>();
        for (Attended attended : database.rows(sql, AttendanceShare::attended, first, second)) {
            shares.put(attended.teacherId(), attended);
        }
        return shares;
    }

    private static Attended attended(ResultSet row) throws SQLException {
        int sessions = row.getInt("sessions");
        int present = row.getInt("present");
        int late = row.getInt("late");
        int excused = row.getInt("excused");
        int absent = row.getInt("absent");
        int disputed = row.getInt("disputed");
        return new Attended(
                row.getObject("teacher_id", UUID.class),
                sessions,
                present,
                late,
                excused,
                absent,
                disputed,
                sessions - present - late - excused - absent - disputed,
                row.getInt("minimum_attendance_percent"));
    }
}
