package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.attendance.PublishedConflict.PublishedDecision;
import org.jspecify.annotations.Nullable;

/// Brings the list of conflicts to what is reckoned, and records each that changed.
@ApplicationScoped
class ConflictWriter {

    static final String TYPE = "attendance-conflict";

    private final Database database;
    private final Changes changes;
    private final Clock clock;

    @Inject
    ConflictWriter(Database database, Changes changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /// A matter of a person.
    record Key(UUID teacherId, Matter matter) {}

    private record Row(UUID teacherId, PublishedConflict conflict) {

        Key key() {
            return new Key(teacherId, new Matter(conflict.sessionId(), conflict.otherSessionId()));
        }

        List<UUID> courseRuns() {
            UUID other = conflict.otherCourseRunId();
            return other == null ? List.of(conflict.courseRunId()) : List.of(conflict.courseRunId(), other);
        }
    }

    private record Written(Row row, String operation) {}

    /// Inserts and changes conflicts of the people reckoned.
    ///
    /// @param decided the conflict a person has just decided, which is changed in any case
    /// @param changedRuns takes the runs whose conflicts changed
    /// @return the ids of all conflicts that were reckoned
    Map<Key, UUID> write(Map<UUID, Reckoning> reckonings, @Nullable UUID decided, Set<UUID> changedRuns) {
        Map<Key, Row> known = known(reckonings.keySet());
        Map<Key, UUID> ids = new HashMap<>();
        List<Written> created = new ArrayList<>();
        List<Written> changed = new ArrayList<>();
        Instant now = clock.instant();
        reckonings.forEach((teacher, reckoning) -> {
            for (Finding finding : reckoning.findings()) {
                Key key = new Key(teacher, finding.matter());
                Row row = known.remove(key);
                if (row == null) {
                    Row found = new Row(teacher, opened(finding, now));
                    created.add(new Written(found, "OPENED"));
                    ids.put(key, found.conflict().id());
                } else {
                    compare(row, finding, decided, changed);
                    ids.put(key, row.conflict().id());
                }
            }
        });
        known.forEach((key, row) -> {
            Reckoning reckoning = reckonings.get(key.teacherId());
            if (row.conflict().status() != ConflictStatus.DISSOLVED
                    && reckoning != null
                    && reckoning.covers(key.matter())) {
                changed.add(new Written(new Row(row.teacherId(), row.conflict().dissolved()), "DISSOLVED"));
            }
        });
        insert(created);
        update(changed);
        created.addAll(changed);
        record(created);
        created.forEach(written -> changedRuns.addAll(written.row().courseRuns()));
        return ids;
    }

    private static void compare(Row row, Finding finding, @Nullable UUID decided, List<Written> changed) {
        PublishedConflict before = row.conflict();
        boolean justDecided = before.id().equals(decided);
        if (before.status() == finding.status()
                && before.grade() == finding.grade()
                && before.samePerson() == finding.samePerson()
                && !justDecided) {
            return;
        }
        String operation = justDecided || before.status() != finding.status() ? operation(finding.status()) : "UPDATED";
        changed.add(new Written(new Row(row.teacherId(), before.as(finding)), operation));
    }

    private static String operation(ConflictStatus status) {
        return switch (status) {
            case OPEN -> "REOPENED";
            case DECIDED -> "DECIDED";
            case DISSOLVED -> "DISSOLVED";
        };
    }

    private static PublishedConflict opened(Finding finding, Instant now) {
        return new PublishedConflict(
                Ids.next(),
                finding.kind(),
                finding.grade(),
                finding.status(),
                finding.samePerson(),
                finding.courseRunId(),
                finding.matter().sessionId(),
                finding.otherCourseRunId(),
                finding.matter().otherSessionId(),
                null,
                now,
                0);
    }

    private Map<Key, Row> known(Collection<UUID> teachers) {
        Map<Key, Row> known = new HashMap<>();
        database.rows("""
                        select c.teacher_id, c.id, c.kind, c.grade, c.status, c.same_person, c.course_run_id, c.session_id,
                               c.other_course_run_id, c.other_session_id, c.created_at, c.version,
                               d.decided_at, d.status, d.held_at
                        from attendance_conflict c left join attendance_decision d on d.sequence = c.decision
                        where c.teacher_id = any(?::uuid[])""", ConflictWriter::row, teachers).forEach(row -> known.put(row.key(), row));
        return known;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                new PublishedConflict(
                        row.getObject(2, UUID.class),
                        ConflictKind.valueOf(row.getString(3)),
                        ConflictGrade.valueOf(row.getString(4)),
                        ConflictStatus.valueOf(row.getString(5)),
                        row.getBoolean(6),
                        row.getObject(7, UUID.class),
                        row.getObject(8, UUID.class),
                        row.getObject(9, UUID.class),
                        row.getObject(10, UUID.class),
                        decision(row),
                        row.getObject(11, OffsetDateTime.class).toInstant(),
                        row.getLong(12)));
    }

    private static @Nullable PublishedDecision decision(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject(13, OffsetDateTime.class);
        if (decidedAt == null) {
            return null;
        }
        String status = row.getString(14);
        Array heldAt = row.getArray(15);
        return new PublishedDecision(
                status == null ? null : Presence.valueOf(status),
                heldAt == null ? null : List.of((UUID[]) heldAt.getArray()),
                decidedAt.toInstant());
    }

    private void insert(List<Written> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<PublishedConflict> conflicts =
                rows.stream().map(written -> written.row().conflict()).toList();
        database.change(
                """
                insert into attendance_conflict (id, version, created_at, kind, grade, status, same_person, teacher_id,
                    course_run_id, session_id, other_course_run_id, other_session_id)
                select id, 0, created_at, kind, grade, 'OPEN', same_person, teacher_id,
                    course_run_id, session_id, other_course_run_id, other_session_id
                from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::boolean[], ?::uuid[],
                        ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
                    as found (id, created_at, kind, grade, same_person, teacher_id,
                        course_run_id, session_id, other_course_run_id, other_session_id)""",
                conflicts.stream().map(PublishedConflict::id).toList(),
                conflicts.stream().map(PublishedConflict::createdAt).toList(),
                conflicts.stream().map(PublishedConflict::kind).toList(),
                conflicts.stream().map(PublishedConflict::grade).toList(),
                conflicts.stream().map(PublishedConflict::samePerson).toList(),
                rows.stream().map(written -> written.row().teacherId()).toList(),
                conflicts.stream().map(PublishedConflict::courseRunId).toList(),
                conflicts.stream().map(PublishedConflict::sessionId).toList(),
                conflicts.stream().map(PublishedConflict::otherCourseRunId).toList(),
                conflicts.stream().map(PublishedConflict::otherSessionId).toList());
    }

    private void update(List<Written> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<PublishedConflict> conflicts =
                rows.stream().map(written -> written.row().conflict()).toList();
        database.change(
                """
                update attendance_conflict c
                set grade = now.grade, status = now.status, same_person = now.same_person, version = now.version
                from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                    as now (id, grade, status, same_person, version)
                where c.id = now.id""",
                conflicts.stream().map(PublishedConflict::id).toList(),
                conflicts.stream().map(PublishedConflict::grade).toList(),
                conflicts.stream().map(PublishedConflict::status).toList(),
                conflicts.stream().map(PublishedConflict::samePerson).toList(),
                conflicts.stream().map(PublishedConflict::version).toList());
    }

    private void record(List<Written> rows) {
        if (!rows.isEmpty()) {
            changes.recordAll(rows.stream()
                    .map(written -> new Change(
                            TYPE,
                            written.row().conflict().id(),
                            written.operation(),
                            written.row().conflict()))
                    .toList());
        }
    }
}
