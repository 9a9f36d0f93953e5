package kz.tirek.stack.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kz.tirek.stack.CannotStart;
import kz.tirek.stack.Secrets;

/// The databases of the services. Each has an owner, who runs migrations, and an application role, which may use the
/// schema `public` but create nothing in it; neither may enter another service's database.
public final class ServiceDatabases {
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gist", "unaccent");

    private final Connector superuser;
    private final Secrets secrets;

    ServiceDatabases(Connector superuser, Secrets secrets) {
        this.superuser = superuser;
        this.secrets = secrets;
    }

    /// The role that owns a database and runs its migrations.
    public static String owner(String database) {
        return database + "_owner";
    }

    /// The role a service works as.
    public static String application(String database) {
        return database + "_app";
    }

    /// The password of a role.
    public static String password(Secrets secrets, String role) {
        return secrets.password("database." + role);
    }

    void ensure(List<String> databases) {
        try (Connection connection = superuser.connect("postgres")) {
            for (String database : databases) {
                ensureRole(connection, owner(database));
                ensureRole(connection, application(database));
                ensureDatabase(connection, database);
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
        databases.parallelStream().forEach(this::prepare);
    }

    private void ensureRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?", role)) {
            execute(connection, "create role %s login nosuperuser nocreatedb nocreaterole".formatted(role));
        }
        // The password is made of letters, digits, '-' and '_' only; the statement takes no parameters.
        execute(connection, "alter role %s password '%s'".formatted(role, password(secrets, role)));
    }

    private void ensureDatabase(Connection connection, String database) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?", database)) {
            execute(connection, "create database %s owner %s".formatted(database, owner(database)));
        }
        execute(connection, "revoke all on database %s from public".formatted(database));
        execute(connection, "grant connect on database %s to %s".formatted(database, application(database)));
    }

    private void prepare(String database) {
        try (Connection connection = superuser.connect(database)) {
            for (String extension : EXTENSIONS) {
                execute(connection, "create extension if not exists " + extension);
            }
            // Takes much longer than PostgreSQL assumes: it would compare what is searched for with a whole table.
            execute(connection, "alter function word_similarity_commutator_op(text, text) cost 300");
            execute(connection, "revoke all on schema public from public");
            execute(connection, "grant create, usage on schema public to " + owner(database));
            execute(connection, "grant usage on schema public to " + application(database));
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CannotStart refusal(SQLException e) {
        return new CannotStart("The databases cannot be prepared: %s.".formatted(e.getMessage()), e);
    }

    /// Connects to a database as the superuser.
    interface Connector {
        Connection connect(String database) throws SQLException;
    }
}
