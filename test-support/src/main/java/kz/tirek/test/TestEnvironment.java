package kz.tirek.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fresh PostgreSQL 18 with one database, its owner and the application role; the issuer of test tokens; keys for
/// personal data and certificates.
/// Durability is off: tests lose nothing they would miss.
public final class TestEnvironment implements QuarkusTestResourceLifecycleManager {

    /// As in production: `pg_trgm` finds no letters in Kazakh and Russian words under `C`.
    /// The verifier key of a witness whose private key is the letter w, 32 times.
    private static final String WITNESS = "witness.test+578b36e5+BMhTrQ8M0rYZrqks7sT9VqJNZJnVhM55JX5Fz9gTm2Cn";

    private static final String CHARACTER_TYPE =
            System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";

    /// What a benchmark needs (`-Dtirek.measured`): it reads durations and plans from the server's log, and asks
    /// for a cache such as a server in use has.
    private static final Map<String, String> MEASURED = Map.of(
            "shared_preload_libraries", "auto_explain",
            "logging_collector", "on",
            "log_destination", "jsonlog",
            "log_rotation_size", "0",
            "shared_buffers", "512MB");

    /// What a benchmark of writing needs (`-Dtirek.durable`): a commit that has been answered is on the disk.
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "512MB",
            "max_wal_size", "4GB");

    private static final String OWNER = "tirek_owner";
    private static final String APPLICATION = "tirek_app";
    private static final String PASSWORD = "for-tests-only";

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable TokenIssuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setServerConfig("max_connections", "150");
            if (System.getProperty("tirek.measured") != null) {
                MEASURED.forEach(builder::setServerConfig);
            }
            if (System.getProperty("tirek.durable") != null) {
                DURABLE.forEach(builder::setServerConfig);
            }
            EmbeddedPostgres server = builder.start();
            postgres = server;
            createDatabase(server);
            TokenIssuer tokens = TokenIssuer.start();
            issuer = tokens;
            Map<String, String> configuration = new HashMap<>();
            configuration.put("TIREK_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/tirek");
            configuration.put("TIREK_DB_USER", APPLICATION);
            configuration.put("TIREK_DB_PASSWORD", PASSWORD);
            configuration.put("TIREK_DB_OWNER_USER", OWNER);
            configuration.put("TIREK_DB_OWNER_PASSWORD", PASSWORD);
            configuration.put("TIREK_ISSUER", TokenIssuer.ISSUER);
            configuration.put("TIREK_JWKS_URL", tokens.jwksUrl());
            configuration.put("TIREK_PERSONAL_DATA_KEY", key('k'));
            configuration.put("TIREK_PERSONAL_DATA_KEY_ID", "test-1");
            configuration.put("TIREK_PERSONAL_DATA_OLDER_KEYS", "test-0:" + key('f'));
            configuration.put("TIREK_PERSONAL_DATA_HASH_KEY", key('h'));
            configuration.put("TIREK_PUBLIC_URL", "https://tirek.test");
            configuration.put("TIREK_CERTIFICATE_KEY", key('c'));
            configuration.put("TIREK_CERTIFICATE_KEY_ID", "test-1");
            configuration.put("TIREK_LEDGER_KEYS", key('l'));
            configuration.put("TIREK_DEVICE_KEY", key('d'));
            configuration.put("TIREK_LEDGER_WITNESS_KEYS", WITNESS);
            configuration.put("TIREK_OPEN_DATA_BIN", "981140000018");
            configuration.put("TIREK_OPEN_DATA_NAME_KK", "«Тірек» қоры");
            configuration.put("TIREK_OPEN_DATA_NAME_RU", "Фонд «Тирек»");
            configuration.put("TIREK_OPEN_DATA_PREFIX", "360G-tirek");
            configuration.put("quarkus.http.test-port", "0");
            return configuration;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the test database cannot be created", failure);
        }
    }

    @Override
    public void stop() {
        try {
            if (issuer != null) {
                issuer.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            sql.execute("create role " + APPLICATION + " login password '" + PASSWORD + "'");
            sql.execute("create database tirek owner " + OWNER + " encoding 'UTF8' lc_collate 'C' lc_ctype '"
                    + CHARACTER_TYPE + "' locale_provider builtin builtin_locale 'C.UTF-8' template template0");
        }
        try (Connection connection = server.getDatabase("postgres", "tirek").getConnection();
                Statement sql = connection.createStatement()) {
            for (String extension : new String[] {"pg_trgm", "btree_gist", "unaccent"}) {
                sql.execute("create extension " + extension);
            }
            // As deploy/postgres/init.sh has it.
            sql.execute("alter function word_similarity_commutator_op(text, text) cost 300");
        }
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
