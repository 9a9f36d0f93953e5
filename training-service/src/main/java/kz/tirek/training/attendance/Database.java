package kz.tirek.training.attendance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements about whole sets of rows, in the transaction of the caller: attendance comes by the thousand.
/// Collections are passed as `text[]`, which the statement casts.
@ApplicationScoped
class Database {

    private final AgroalDataSource database;

    @Inject
    Database(AgroalDataSource database) {
        this.database = database;
    }

    /// Reads one row.
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The rows a query, or a change with `returning`, answers with.
    <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Changes rows.
    void change(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Collection<?> values -> statement.setArray(i + 1, array(connection, values));
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case null, default -> statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }

    private static Array array(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text",
                values.stream()
                        .map(value -> value == null ? null : value.toString())
                        .toArray());
    }
}
