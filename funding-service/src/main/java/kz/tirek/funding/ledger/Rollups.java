package kz.tirek.funding.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Puts recorded entries in their gapless order and sums them up in segments that never change: 1024 entries a
/// segment, eight segments a segment of the next level. [Balances] reads them.
///
/// Any number of instances may do it; one at a time does. What a call does is done in its transaction, or not at all.
public final class Rollups {

    /// Entries of a call: a fraction of a second.
    private static final int BATCH = 8192;

    private final Connection connection;

    public Rollups(Connection connection) {
        this.connection = connection;
    }

    /// How far a call came.
    public enum Progress {
        /// Everything that can no longer be preceded by another entry is in order.
        UP_TO_DATE,
        /// There is more to do.
        BEHIND,
        /// Somebody else is at it.
        ELSEWHERE
    }

    /// Goes on with it.
    public Progress fold() throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select fold_entries(?)")) {
            call.setInt(1, BATCH);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                int entries = row.getInt(1);
                if (row.wasNull()) {
                    return Progress.ELSEWHERE;
                }
                return entries < BATCH ? Progress.UP_TO_DATE : Progress.BEHIND;
            }
        }
    }
}
