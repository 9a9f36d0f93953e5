package kz.tirek.funding.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// What of a cut is in segments (see [Rollups]).
///
/// @param whole how many of the first level it holds whole
/// @param lastAt when the last entry in them was recorded: those after it are read one by one
record Segments(long whole, OffsetDateTime lastAt, UUID lastId) {

    static Segments of(Connection connection, AsOf cut) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("""
                select number + 1, last_at, last_id from segment
                where level = 0 and last_at <= ? order by number desc limit 1""")) {
            last.setObject(1, cut.knownAt().atOffset(ZoneOffset.UTC));
            try (ResultSet row = last.executeQuery()) {
                return row.next()
                        ? new Segments(
                                row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getObject(3, UUID.class))
                        : new Segments(0, OffsetDateTime.MIN, new UUID(0, 0));
            }
        }
    }
}
