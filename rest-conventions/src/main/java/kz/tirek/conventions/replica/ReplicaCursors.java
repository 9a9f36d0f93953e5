package kz.tirek.conventions.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import kz.tirek.conventions.change.ChangeEvent;
import org.jspecify.annotations.Nullable;

/// How far each feed has been applied.
@ApplicationScoped
class ReplicaCursors {

    private final AgroalDataSource database;

    @Inject
    ReplicaCursors(AgroalDataSource database) {
        this.database = database;
    }

    /// A place in a feed.
    ///
    /// @param cursor null at the beginning
    /// @param replicatedThrough everything published by then is applied
    record Position(@Nullable String cursor, @Nullable Instant replicatedThrough) {}

    Position position(String feed) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select cursor, greatest(applied_through, caught_up_at) from replica_cursor where feed = ?")) {
            select.setString(1, feed);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new Position(null, null);
                }
                Timestamp through = row.getTimestamp(2);
                return new Position(row.getString(1), through == null ? null : through.toInstant());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Takes the right to apply what comes behind `cursor`, until the transaction ends.
    ///
    /// @return false if another instance has it, or the cursor has moved on
    boolean claim(String feed, @Nullable String cursor) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtextextended('tirek.replica.' || ?, 0))")) {
            lock.setString(1, feed);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1) && Objects.equals(position(feed).cursor(), cursor);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Moves the cursor behind `last`.
    void move(String feed, ChangeEvent last) {
        update("""
                insert into replica_cursor (feed, cursor, applied_through) values (?, ?, ?)
                on conflict (feed) do update set cursor = excluded.cursor, applied_through = excluded.applied_through""", feed, last.sequence(), Timestamp.from(last.time()));
    }

    /// Notes that the owner had nothing more at `instant`.
    void caughtUp(String feed, Instant instant) {
        update("""
                insert into replica_cursor (feed, caught_up_at) values (?, ?)
                on conflict (feed) do update
                set caught_up_at = greatest(replica_cursor.caught_up_at, excluded.caught_up_at)""", feed, Timestamp.from(instant));
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
