package kz.tirek.conventions.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Reads the change records: the history of one resource, and the feed of all.
@ApplicationScoped
public class ChangeLog {

    // By the columns of the table: transaction_id alone is what is selected, which no index has.
    private static final String FEED = """
            select transaction_id::text::bigint, sequence, event_id, resource_type, resource_id, operation, recorded_at, representation
            from change
            where (transaction_id, sequence) > (?::text::xid8, ?)
              and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by change.transaction_id, change.sequence
            limit ?""";

    private static final String SETTLED = """
            select transaction_id::text::bigint, sequence
            from change
            where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by change.transaction_id desc, change.sequence desc
            limit 1""";

    private static final String HISTORY = """
            select sequence, recorded_at, operation, actor, actor_name, trace_id,
                   (select earlier.representation from change earlier
                    where earlier.resource_type = c.resource_type and earlier.resource_id = c.resource_id
                      and earlier.sequence < c.sequence
                    order by earlier.sequence desc limit 1) as before,
                   representation
            from change c
            where resource_type = ? and resource_id = ? and sequence > ?
            order by sequence
            limit ?""";

    private final AgroalDataSource database;
    private final Changes changes;
    private final ObjectMapper mapper;
    private final String feed;

    @Inject
    ChangeLog(
            AgroalDataSource database,
            Changes changes,
            ObjectMapper mapper,
            @ConfigProperty(name = "tirek.feed") String feed) {
        this.database = database;
        this.changes = changes;
        this.mapper = mapper;
        this.feed = feed;
    }

    /// How far the feed is settled in the snapshot of the caller's transaction: whatever it reads holds every change
    /// up to
    /// here.
    ///
    /// @return a cursor of the feed; null while there is no change
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable String settled() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SETTLED);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Position(row.getLong(1), row.getLong(2)).cursor() : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The changes of one resource, oldest first.
    public Page<HistoryEntry> history(String resourceType, UUID resourceId, PageRequest request) {
        Position after = Position.of(request.cursor());
        changes.writeWaiting();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HISTORY)) {
            select.setString(1, resourceType);
            select.setObject(2, resourceId);
            select.setLong(3, after.sequence());
            select.setInt(4, request.limit() + 1);
            List<HistoryEntry> entries = new ArrayList<>();
            String next = null;
            long last = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (entries.size() == request.limit()) {
                        next = new Position(0, last).cursor();
                        break;
                    }
                    last = row.getLong(1);
                    entries.add(new HistoryEntry(
                            row.getTimestamp(2).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            json(row.getString(7)),
                            json(row.getString(8))));
                }
            }
            String following = next;
            return new Page<>(
                    entries,
                    next,
                    next == null || request.isBounded()
                            ? null
                            : () -> history(resourceType, resourceId, new PageRequest(null, following)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The changes behind `after` of transactions that nothing under way can overtake any more, oldest first.
    ///
    /// @param after `next` of the page before, or null for the beginning
    public ChangePage feed(@Nullable String after, int limit) {
        Position position = Position.of(after);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FEED)) {
            select.setString(1, Long.toString(position.transactionId()));
            select.setLong(2, position.sequence());
            select.setInt(3, limit);
            List<ChangeEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    position = new Position(row.getLong(1), row.getLong(2));
                    events.add(event(row, position));
                }
            }
            return new ChangePage(events, position.cursor());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ChangeEvent event(ResultSet row, Position position) throws SQLException {
        String resourceType = row.getString(4);
        String operation = row.getString(6);
        return new ChangeEvent(
                "1.0",
                row.getObject(3, UUID.class),
                "/" + feed,
                "kz.tirek." + resourceType + "."
                        + operation.toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getString(5),
                row.getTimestamp(7).toInstant(),
                "application/json",
                resourceType,
                operation,
                position.cursor(),
                json(row.getString(8)));
    }

    private @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
