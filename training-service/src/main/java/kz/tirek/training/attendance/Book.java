package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// What was stated and decided about people, as the database keeps it, and what counts of it.
@ApplicationScoped
class Book {

    private final Database database;

    @Inject
    Book(Database database) {
        this.database = database;
    }

    private record Line(
            UUID teacherId, Slot slot, Presence status, long sequence, int statements, Set<String> authors) {}

    /// Everything stated about each of the `teachers`.
    ///
    /// @param days only sessions on these; null for all
    Map<UUID, List<Occasion>> occasions(Collection<UUID> teachers, @Nullable Collection<LocalDate> days) {
        Map<UUID, Map<UUID, Occasion>> occasions = new HashMap<>();
        String on = days == null ? "" : " and session.day = any(?::date[])";
        String sql = """
                select s.teacher_id, s.session_id, s.course_run_id, session.day, session.begins, session.ends, s.status,
                       max(s.sequence), count(*), array_agg(distinct upload.received_by)
                from attendance_statement s
                join course_run_session session on session.id = s.session_id
                join attendance_upload upload on upload.id = s.upload_id
                where s.teacher_id = any(?::uuid[])""" + on + " group by s.teacher_id, s.session_id, s.course_run_id, session.id, s.status";
        List<Line> lines = days == null
                ? database.rows(sql, Book::line, teachers)
                : database.rows(sql, Book::line, teachers, days);
        for (Line line : lines) {
            occasions
                    .computeIfAbsent(line.teacherId(), teacher -> new HashMap<>())
                    .merge(
                            line.slot().sessionId(),
                            new Occasion(
                                    line.slot(),
                                    Map.of(line.status(), line.sequence()),
                                    line.statements(),
                                    line.authors()),
                            Book::together);
        }
        Map<UUID, List<Occasion>> byTeacher = new HashMap<>();
        occasions.forEach((teacher, sessions) -> byTeacher.put(teacher, List.copyOf(sessions.values())));
        return byTeacher;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, UUID.class),
                new Slot(
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalTime.class),
                        row.getObject(6, LocalTime.class)),
                Presence.valueOf(row.getString(7)),
                row.getLong(8),
                row.getInt(9),
                Set.of((String[]) row.getArray(10).getArray()));
    }

    private static Occasion together(Occasion one, Occasion another) {
        Map<Presence, Long> stated = new EnumMap<>(one.stated());
        stated.putAll(another.stated());
        Set<String> authors = new HashSet<>(one.authors());
        authors.addAll(another.authors());
        return new Occasion(one.slot(), stated, one.statements() + another.statements(), authors);
    }

    private record Decided(UUID teacherId, Matter matter, Ruling ruling) {}

    /// The last decision about each matter of the `teachers`.
    Map<UUID, Map<Matter, Ruling>> rulings(Collection<UUID> teachers) {
        Map<UUID, Map<Matter, Ruling>> rulings = new HashMap<>();
        database.rows("""
                        select c.teacher_id, c.session_id, c.other_session_id, d.seen, d.status, d.held_at
                        from attendance_conflict c join attendance_decision d on d.sequence = c.decision
                        where c.teacher_id = any(?::uuid[])""", Book::decided, teachers)
                .forEach(decided -> rulings.computeIfAbsent(decided.teacherId(), teacher -> new HashMap<>())
                        .put(decided.matter(), decided.ruling()));
        return rulings;
    }

    private static Decided decided(ResultSet row) throws SQLException {
        String status = row.getString(5);
        Array heldAt = row.getArray(6);
        return new Decided(
                row.getObject(1, UUID.class),
                new Matter(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                new Ruling(
                        row.getLong(4),
                        status == null ? null : Presence.valueOf(status),
                        heldAt == null ? Set.of() : Set.of((UUID[]) heldAt.getArray())));
    }

    /// What counts about one person at one session.
    record Entry(UUID teacherId, Occasion occasion, AttendanceStatus status) {}

    /// Writes what counts.
    ///
    /// @return runs in which something changed by that
    Set<UUID> write(List<Entry> entries) {
        return new HashSet<>(database.rows(
                """
                insert into attendance (id, session_id, teacher_id, course_run_id, status, statements)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[])
                    as now (id, session_id, teacher_id, course_run_id, status, statements)
                where not exists (select from attendance same
                    where same.session_id = now.session_id and same.teacher_id = now.teacher_id
                        and same.status = now.status and same.statements = now.statements)
                on conflict (session_id, teacher_id) do update
                    set status = excluded.status, statements = excluded.statements
                returning course_run_id""",
                row -> row.getObject(1, UUID.class),
                entries.stream().map(entry -> Ids.next()).toList(),
                entries.stream().map(entry -> entry.occasion().sessionId()).toList(),
                entries.stream().map(Entry::teacherId).toList(),
                entries.stream()
                        .map(entry -> entry.occasion().slot().courseRunId())
                        .toList(),
                entries.stream().map(Entry::status).toList(),
                entries.stream().map(entry -> entry.occasion().statements()).toList()));
    }

    /// Days of sessions.
    Set<LocalDate> days(Collection<UUID> sessions) {
        return new HashSet<>(database.rows(
                "select distinct day from course_run_session where id = any(?::uuid[])",
                row -> row.getObject(1, LocalDate.class),
                sessions));
    }

    /// The attendance of runs in figures, in the order of their ids.
    List<AttendanceFigures> figures(Collection<UUID> runs) {
        return database.rows(
                """
                        with participant as (
                            select distinct course_run_id, teacher_id from enrolment
                            where course_run_id = any(?::uuid[]) and status in ('APPROVED', 'COMPLETED', 'FAILED'))
                        select r.id, (select count(*) from course_run_session where course_run_id = r.id),
                               count(distinct a.teacher_id), coalesce(sum(a.statements), 0),
                               count(*) filter (where a.status = 'PRESENT'), count(*) filter (where a.status = 'LATE'),
                               count(*) filter (where a.status = 'EXCUSED'), count(*) filter (where a.status = 'ABSENT'),
                               count(*) filter (where a.status = 'DISPUTED'),
                               (select count(*) from attendance_conflict c where c.status = 'OPEN' and c.course_run_id = r.id)
                               + (select count(*) from attendance_conflict c where c.status = 'OPEN'
                                    and c.other_course_run_id = r.id and c.course_run_id <> r.id),
                               (select count(*) from participant where course_run_id = r.id),
                               count(*) filter (where a.status = 'EXCUSED' and p.teacher_id is not null),
                               count(*) filter (where a.status in ('PRESENT', 'LATE') and p.teacher_id is not null)
                        from course_run r left join attendance a on a.course_run_id = r.id
                        left join participant p on p.course_run_id = r.id and p.teacher_id = a.teacher_id
                        where r.id = any(?::uuid[]) group by r.id order by r.id""",
                row -> new AttendanceFigures(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getInt(11),
                        row.getInt(11) * row.getInt(2) - row.getInt(12),
                        row.getInt(13),
                        false),
                runs,
                runs);
    }

    /// How many people the figures of a run are about.
    Attendees attendees(UUID run) {
        return database.rows(
                        """
                        with participant as (
                            select distinct teacher_id from enrolment
                            where course_run_id = ?::uuid and status in ('APPROVED', 'COMPLETED', 'FAILED')
                        ), stated as (
                            select teacher_id, array_agg(distinct status) as standings, count(*) as sessions
                            from attendance where course_run_id = ?::uuid group by teacher_id)
                        select count(*) filter (where 'PRESENT' = any(standings)), count(*) filter (where 'LATE' = any(standings)),
                               count(*) filter (where 'EXCUSED' = any(standings)), count(*) filter (where 'ABSENT' = any(standings)),
                               count(*) filter (where 'DISPUTED' = any(standings)),
                               count(p.teacher_id) filter (where coalesce(s.sessions, 0) < agenda.sessions),
                               count(p.teacher_id) filter (where s.teacher_id is null),
                               count(s.teacher_id) filter (where p.teacher_id is null)
                        from stated s full join participant p on p.teacher_id = s.teacher_id
                        cross join (select count(*) as sessions from course_run_session where course_run_id = ?::uuid) agenda""",
                        row -> new Attendees(
                                Map.of(
                                        AttendanceStatus.PRESENT, row.getLong(1),
                                        AttendanceStatus.LATE, row.getLong(2),
                                        AttendanceStatus.EXCUSED, row.getLong(3),
                                        AttendanceStatus.ABSENT, row.getLong(4),
                                        AttendanceStatus.DISPUTED, row.getLong(5)),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8)),
                        run,
                        run,
                        run)
                .getFirst();
    }
}
