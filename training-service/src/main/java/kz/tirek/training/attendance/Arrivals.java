package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.attendance.NewStatement.Content;
import org.jspecify.annotations.Nullable;

/// Keeps statements, each once. Rows are inserted in the order of their ids, so that batches that overlap wait for
/// one another and not in a circle; who waited finds what the other kept.
@ApplicationScoped
class Arrivals {

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Arrivals(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /// What became of a statement.
    enum Arrival {
        /// Kept.
        KEPT,
        /// Kept as well, though its id was used before for something else.
        REUSED_ID,
        /// Was there.
        REPEATED
    }

    private record Row(UUID id, Content content, @Nullable UUID reusedId) {}

    /// Keeps what is not there yet.
    ///
    /// @return what became of each statement, in their order
    List<Arrival> keep(Upload upload, List<NewStatement> statements) {
        receive(upload);
        Map<UUID, Row> first = new HashMap<>();
        statements.forEach(
                statement -> first.putIfAbsent(statement.id(), new Row(statement.id(), statement.content(), null)));
        Set<UUID> inserted = insert(upload, first.values());
        Map<UUID, Set<Content>> known = known(first.keySet());
        List<Row> others = new ArrayList<>();
        Set<UUID> unseen = new HashSet<>(inserted);
        List<Arrival> arrivals = new ArrayList<>();
        for (NewStatement statement : statements) {
            if (unseen.remove(statement.id())) {
                arrivals.add(Arrival.KEPT);
            } else if (known.computeIfAbsent(statement.id(), id -> new HashSet<>())
                    .add(statement.content())) {
                others.add(new Row(Ids.next(), statement.content(), statement.id()));
                arrivals.add(Arrival.REUSED_ID);
            } else {
                arrivals.add(Arrival.REPEATED);
            }
        }
        insert(upload, others);
        return arrivals;
    }

    private void receive(Upload upload) {
        database.change("""
                insert into attendance_upload (id, course_run_id, received_at, received_by, received_by_name)
                values (?, ?, ?, ?, ?) on conflict (id) do nothing""", upload.id(), upload.courseRunId(), clock.instant(), caller.subject(), caller.name());
    }

    private Set<UUID> insert(Upload upload, Collection<Row> rows) {
        List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::id)).toList();
        return new HashSet<>(database.rows(
                """
                insert into attendance_statement
                    (id, upload_id, course_run_id, session_id, teacher_id, status, stated_at, reused_id)
                select id, ?, ?, session_id, teacher_id, status, stated_at, reused_id
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[])
                    as stated (id, session_id, teacher_id, status, stated_at, reused_id)
                on conflict (id) do nothing
                returning id""",
                row -> row.getObject(1, UUID.class),
                upload.id(),
                upload.courseRunId(),
                sorted.stream().map(Row::id).toList(),
                sorted.stream().map(row -> row.content().sessionId()).toList(),
                sorted.stream().map(row -> row.content().teacherId()).toList(),
                sorted.stream().map(row -> row.content().status()).toList(),
                sorted.stream().map(row -> row.content().statedAt()).toList(),
                sorted.stream().map(Row::reusedId).toList()));
    }

    /// What statements with these ids say.
    private Map<UUID, Set<Content>> known(Collection<UUID> ids) {
        Map<UUID, Set<Content>> known = new HashMap<>();
        database.rows(
                        """
                        select id, session_id, teacher_id, status, stated_at
                        from attendance_statement where id = any(?::uuid[]) and reused_id is null
                        union all
                        select reused_id, session_id, teacher_id, status, stated_at
                        from attendance_statement where reused_id = any(?::uuid[])""",
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Content(
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        Presence.valueOf(row.getString(4)),
                                        row.getObject(5, OffsetDateTime.class).toInstant())),
                        ids,
                        ids)
                .forEach(row -> known.computeIfAbsent(row.getKey(), id -> new HashSet<>())
                        .add(row.getValue()));
        return known;
    }
}
