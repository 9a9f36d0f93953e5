package kz.tirek.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tirek.stack.CannotStart;
import kz.tirek.stack.DataFolder;
import kz.tirek.stack.Ports;
import kz.tirek.stack.PrivateFiles;
import kz.tirek.stack.Secrets;
import kz.tirek.stack.StackOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final List<String> DATABASES = List.of("hub_school", "funding");
    private static final Path BINARIES = StackOptions.forTest(Path.of("unused")).binaries();

    @TempDir
    Path temporary;

    private DataFolder data = new DataFolder(Path.of("unused"));

    @BeforeEach
    void makeFolder() {
        data = new DataFolder(temporary.resolve("data"));
        PrivateFiles.folder(data.logs());
    }

    @Test
    void isDurableKeepsItsDataAndSeparatesTheServices() throws Exception {
        try (Postgres postgres = postgres(Map.of())) {
            postgres.start(DATABASES);
            assertThat(settings(postgres)).containsOnly("on");
            assertThat(one(postgres.connect("postgres"), "show server_version")).startsWith("18.");
            try (Connection owner = as(postgres, "funding", "funding_owner")) {
                execute(owner, "create table grant_record (name text collate \"kk-x-icu\")");
                execute(owner, "insert into grant_record values ('Ақсай')");
                execute(owner, "grant select on grant_record to funding_app");
            }
        }
        try (Postgres postgres = postgres(Map.of())) {
            postgres.start(DATABASES);
            assertThat(one(as(postgres, "funding", "funding_app"), "select name from grant_record"))
                    .isEqualTo("Ақсай");
            try (Connection application = as(postgres, "funding", "funding_app")) {
                assertThatThrownBy(() -> execute(application, "create table mine (id int)"))
                        .hasMessageContaining("permission denied for schema public");
            }
            assertThatThrownBy(() -> as(postgres, "hub_school", "funding_app"))
                    .hasMessageContaining("permission denied for database");
            assertThat(one(
                            as(postgres, "hub_school", "hub_school_app"),
                            "select string_agg(extname, ',' order by extname) from pg_extension"))
                    .isEqualTo("btree_gist,pg_trgm,plpgsql,unaccent");
            assertThat(one(as(postgres, "funding", "funding_app"), "select similarity('Ақсай', 'Ақсайы') > 0.5"))
                    .isEqualTo("t");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("funding"), "funding_app", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesToGoOnWhenTheServerIsNotDurable() throws Exception {
        try (Postgres postgres = postgres(Map.of("fsync", "off", "synchronous_commit", "off"))) {
            assertThatThrownBy(() -> postgres.start(DATABASES))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("not durable")
                    .hasMessageContaining("{fsync=off, synchronous_commit=off}");
        }
        assertThat(data.database().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilled() throws Exception {
        try (Postgres postgres = postgres(Map.of())) {
            postgres.start(DATABASES);
            try (Connection connection = postgres.connect("funding")) {
                execute(connection, "create table kept as select 7 as number");
            }
            postgres.kill();
            assertThatThrownBy(() -> postgres.connect("funding")).hasMessageContaining("refused");
            postgres.start(List.of());
            assertThat(one(postgres.connect("funding"), "select number from kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void stopsAServerThatWasLeftBehind() throws Exception {
        Postgres forgotten = postgres(Map.of());
        forgotten.start(DATABASES);
        List<String> said = new ArrayList<>();

        try (Postgres next = postgres(Map.of())) {
            next.stopLeftover(said::add);
            assertThat(said).containsExactly("The database of an earlier run is still up: stopping it");
            next.start(DATABASES);
        }
        assertThat(data.database().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(data.database());
        Files.writeString(data.database().resolve("PG_VERSION"), "17\n");

        try (Postgres postgres = postgres(Map.of())) {
            assertThatThrownBy(() -> postgres.start(DATABASES))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("was made by PostgreSQL 17; this is 18");
        }
    }

    private Postgres postgres(Map<String, String> settings) {
        return new Postgres(data, BINARIES, Ports.free().database(), Secrets.in(data.secrets()), settings);
    }

    private Connection as(Postgres postgres, String database, String role) throws SQLException {
        String password = ServiceDatabases.password(Secrets.in(data.secrets()), role);
        return DriverManager.getConnection(postgres.url(database), role, password);
    }

    private static List<String> settings(Postgres postgres) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String name : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            values.add(one(postgres.connect("funding"), "show " + name));
        }
        return values;
    }

    private static String one(Connection opened, String query) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
