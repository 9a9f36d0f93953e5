package kz.tirek.funding.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Runs the query of a check, in the transaction of the connection it is given.
final class IntegrityQuery {

    private static final int AT_ONCE = 1000;

    private final Connection connection;

    IntegrityQuery(Connection connection) {
        this.connection = connection;
    }

    /// @param most how many rows are kept; the others are counted
    IntegrityOutcome run(IntegrityCheck check, int most, Instant now) throws SQLException {
        List<IntegrityRow> rows = new ArrayList<>();
        long count = 0;
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(AT_ONCE);
            try (ResultSet row = query.executeQuery(check.query())) {
                for (; row.next(); count++) {
                    if (count < most) {
                        rows.add(new IntegrityRow(
                                row.getString("subject"), row.getString("expected"), row.getString("found")));
                    }
                }
            }
        }
        return new IntegrityOutcome(now, count, rows);
    }
}
