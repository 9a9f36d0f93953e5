package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import org.jspecify.annotations.Nullable;

/// Lists of attendance and of statements. They are rows of joins, not entities: there are millions.
@ApplicationScoped
class Entries {

    private static final String ATTENDANCE = """
            select a.id, a.course_run_id, a.session_id, cast(s.day as text) as day, cast(s.begins as text) as begins,
                   cast(s.ends as text) as ends, a.teacher_id, a.status, a.statements
            from attendance a join course_run_session s on s.id = a.session_id
            where\s""";

    private static final String STATEMENTS = """
            select s.id, s.reused_id, s.course_run_id, s.session_id, s.teacher_id, s.status, s.stated_at,
                   upload.received_at, upload.received_by_name, s.upload_id
            from attendance_statement s join attendance_upload upload on upload.id = s.upload_id
            where\s""";

    private static final String PARTICIPANTS = """
            select e.id, e.status as enrolment_status, e.teacher_id, t.family_name, t.given_name,
                   agenda.sessions, c.minimum_attendance_percent as minimum,
                   a.present, a.late, a.excused, a.absent, a.disputed
            from enrolment e
            join teacher t on t.id = e.teacher_id
            join course_run r on r.id = e.course_run_id
            join course c on c.id = r.course_id
            cross join (select count(*) as sessions from course_run_session where course_run_id = :run) agenda
            cross join lateral (
                select count(*) filter (where status = 'PRESENT') as present,
                       count(*) filter (where status = 'LATE') as late,
                       count(*) filter (where status = 'EXCUSED') as excused,
                       count(*) filter (where status = 'ABSENT') as absent,
                       count(*) filter (where status = 'DISPUTED') as disputed
                from attendance where course_run_id = e.course_run_id and teacher_id = e.teacher_id) a
            where e.course_run_id = :run and e.status in ('APPLIED', 'APPROVED', 'COMPLETED', 'FAILED')""";

    private static final String ENOUGH =
            "(agenda.sessions = 0 or 100 * (a.present + a.late) >= c.minimum_attendance_percent * (agenda.sessions - a.excused)"
                    + " and (agenda.sessions > a.excused or c.minimum_attendance_percent = 0))";

    private final Listings listings;
    private final AttendanceReach reach;
    private final Caller caller;

    @Inject
    Entries(Listings listings, AttendanceReach reach, Caller caller) {
        this.listings = listings;
        this.reach = reach;
        this.caller = caller;
    }

    /// A query under construction.
    private static final class Query {

        private final StringBuilder sql;
        private final Map<String, Object> parameters = new HashMap<>();

        Query(String select) {
            sql = new StringBuilder(select);
        }

        Query with(String condition, String parameter, Object value) {
            sql.append(condition);
            parameters.put(parameter, value);
            return this;
        }

        Query and(String column, String parameter, @Nullable Object value) {
            return value == null ? this : with(" and " + column + " = :" + parameter, parameter, value);
        }

        Query within(AttendanceReach.Condition condition) {
            return condition.sql().isEmpty() ? this : with(condition.sql(), "reach", condition.territories());
        }
    }

    /// Attendance of a run.
    Page<AttendanceView> ofRun(UUID courseRun, AttendanceFilter filter, PageRequest page) {
        Query query = new Query(ATTENDANCE)
                .with("a.course_run_id = :run", "run", courseRun)
                .and("a.session_id", "session", filter.session)
                .and("a.teacher_id", "teacher", filter.teacher)
                .and("a.status", "status", filter.status == null ? null : filter.status.name())
                .within(reach.of(courseRun, "a.teacher_id"));
        return listings.rows(query.sql.toString(), query.parameters).page(page, AttendanceView::of);
    }

    /// Attendance of a teacher.
    Page<AttendanceView> ofTeacher(
            UUID teacher, @Nullable UUID courseRun, @Nullable AttendanceStatus status, PageRequest page) {
        Query query = new Query(ATTENDANCE)
                .with("a.teacher_id = :teacher", "teacher", teacher)
                .and("a.course_run_id", "run", courseRun)
                .and("a.status", "status", status == null ? null : status.name());
        return listings.rows(query.sql.toString(), query.parameters).page(page, AttendanceView::of);
    }

    /// Statements about a run.
    Page<StatementView> statements(UUID courseRun, StatementFilter filter, PageRequest page) {
        Query query = new Query(STATEMENTS)
                .with("s.course_run_id = :run", "run", courseRun)
                .and("s.session_id", "session", filter.session)
                .and("s.teacher_id", "teacher", filter.teacher)
                .and("s.upload_id", "upload", filter.upload)
                .and("s.status", "status", filter.status == null ? null : filter.status.name())
                .within(reach.of(courseRun, "s.teacher_id"));
        return listings.rows(query.sql.toString(), query.parameters).page(page, StatementView::of);
    }

    /// Statements a conflict is about.
    Page<StatementView> statements(Conflict conflict, PageRequest page) {
        List<UUID> sessions = conflict.sessions();
        Query query = new Query(STATEMENTS)
                .with("s.teacher_id = :teacher", "teacher", conflict.teacherId())
                .with(" and s.session_id in (:one, :other)", "one", sessions.getFirst())
                .with("", "other", sessions.getLast());
        return listings.rows(query.sql.toString(), query.parameters).page(page, StatementView::of);
    }

    /// How much everybody attended who has a place in a run.
    ///
    /// @param enough only those of whom this holds
    Page<ParticipantAttendance> participants(
            UUID courseRun, @Nullable Boolean enough, @Nullable UUID teacher, PageRequest page) {
        Query query = new Query(PARTICIPANTS)
                .with("", "run", courseRun)
                .and("e.teacher_id", "teacher", teacher)
                .and(ENOUGH, "enough", enough)
                .within(reach.of(courseRun, "e.teacher_id"));
        boolean named = caller.has(Role.FUND_OFFICER) || caller.has(Role.COORDINATOR);
        return listings.rows(query.sql.toString(), query.parameters)
                .page(page, row -> ParticipantAttendance.of(row, named));
    }
}
