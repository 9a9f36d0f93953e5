package kz.tirek.stack.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.stack.CannotStart;

/// What the database must answer before anybody writes to it: an acknowledged commit is on disk, and damage on disk
/// is noticed.
public final class Durability {
    private static final Map<String, String> REQUIRED = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "data_checksums", "on");

    private Durability() {}

    /// Asks the server, not its configuration file, and refuses to go on where an answer differs.
    public static void require(Connection connection) throws SQLException {
        Map<String, String> wrong = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
                try (ResultSet answer = statement.executeQuery("show " + setting.getKey())) {
                    answer.next();
                    String actual = answer.getString(1);
                    if (!setting.getValue().equals(actual)) {
                        wrong.put(setting.getKey(), actual);
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new CannotStart("The database is not durable, so Tirek does not start on it: %s; each must be on."
                    .formatted(wrong));
        }
    }
}
