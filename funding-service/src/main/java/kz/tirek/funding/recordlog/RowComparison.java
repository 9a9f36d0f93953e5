package kz.tirek.funding.recordlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.funding.recordlog.RowFault.Kind;

/// Compares every row of the logged tables with its last logged change, in the transaction of the connection it is
/// given. That the log itself is as it was, its seals show.
public final class RowComparison {

    private final Connection connection;
    private final int most;

    /// @param most how many faults of a table are enough to know
    public RowComparison(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    /// Everything that differs, table by table.
    public List<RowFault> run() throws SQLException {
        List<RowFault> faults = new ArrayList<>();
        for (LoggedTable table : LoggedTable.all(connection, UnloggedTable.tables())) {
            if (!table.logged()) {
                faults.add(new RowFault(Kind.TABLE_NOT_LOGGED, table.name(), null, List.of()));
            }
            compare(table, faults);
        }
        return faults;
    }

    private void compare(LoggedTable table, List<RowFault> faults) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(table.comparison())) {
            query.setInt(1, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    faults.add(new RowFault(
                            Kind.valueOf(row.getString(1)), table.name(), row.getString(2), LoggedTable.fields(row)));
                }
            }
        }
    }
}
