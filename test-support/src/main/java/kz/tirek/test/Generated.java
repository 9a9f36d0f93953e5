package kz.tirek.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Much data at once, straight into the tables, by the SQL in `src/test/resources/generated` of a module.
public final class Generated {

    private Generated() {}

    /// Runs files in one transaction and takes the statistics anew.
    ///
    /// @param module a class of the module the files belong to
    /// @param files their names without ending
    /// @param sizes values of the places `${name}` in them
    public static void run(Class<?> module, List<String> files, Map<String, Integer> sizes) {
        try (Connection connection = Owner.connection()) {
            run(connection, module, files, sizes);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The same by a superuser, whose files may switch off triggers and foreign keys.
    public static void runUnguarded(Class<?> module, List<String> files, Map<String, Integer> sizes) {
        try (Connection connection = Owner.superuser()) {
            run(connection, module, files, sizes);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(Connection connection, Class<?> module, List<String> files, Map<String, Integer> sizes)
            throws SQLException {
        try (Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String file : files) {
                sql.execute(sized(module, file, sizes));
            }
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
        }
    }

    private static String sized(Class<?> module, String file, Map<String, Integer> sizes) {
        String name = "/generated/" + file + ".sql";
        try (InputStream resource = Objects.requireNonNull(module.getResourceAsStream(name), name)) {
            String sql = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, Integer> size : sizes.entrySet()) {
                sql = sql.replace("${" + size.getKey() + "}", size.getValue().toString());
            }
            return sql;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
