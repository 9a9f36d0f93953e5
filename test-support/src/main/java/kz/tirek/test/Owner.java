package kz.tirek.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// The owner of the test database, for what the API has no way to do.
public final class Owner {

    private Owner() {}

    /// A connection of the owner, with simple queries: several statements at once, parameters without types.
    public static Connection connection() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("TIREK_DB_URL", String.class) + "?preferQueryMode=simple",
                config.getValue("TIREK_DB_OWNER_USER", String.class),
                config.getValue("TIREK_DB_OWNER_PASSWORD", String.class));
    }

    /// A connection of somebody to whom no rule of the database applies, with simple queries.
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("TIREK_DB_URL", String.class) + "?preferQueryMode=simple",
                "postgres",
                "");
    }

    /// Runs statements of data to which no trigger and no foreign key applies: each table has to be named.
    public static void runUnguarded(String statements) throws SQLException {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute(statements);
        }
    }

    /// Runs a statement.
    ///
    /// @return the first column of what it answers, a line each
    public static String run(String statement) throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            StringBuilder lines = new StringBuilder();
            if (sql.execute(statement)) {
                ResultSet rows = sql.getResultSet();
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            return lines.toString();
        }
    }
}
