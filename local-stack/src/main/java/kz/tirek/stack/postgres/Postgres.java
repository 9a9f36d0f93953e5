package kz.tirek.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.tirek.stack.CannotStart;
import kz.tirek.stack.DataFolder;
import kz.tirek.stack.PrivateFiles;
import kz.tirek.stack.Secrets;
import kz.tirek.stack.process.Commands;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL 18 server on 127.0.0.1 that keeps its data in the data folder and is durable, which is verified by
/// asking it after each start.
public final class Postgres implements AutoCloseable {
    private static final String MAJOR_VERSION = "18";
    private static final String SUPERUSER = "tirek_superuser";
    private static final String SUPERUSER_PASSWORD = "database.superuser";
    private static final String PATIENCE_SECONDS = "60";
    /// What tells letters from other characters for `pg_trgm`: under `C`, Kazakh and Russian words have no trigrams.
    private static final String CHARACTER_TYPE =
            System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";

    private final DataFolder data;
    private final Path binariesFolder;
    private final int port;
    private final Secrets secrets;
    private final Map<String, String> settings;
    private @Nullable PostgresBinaries binaries;
    private boolean closed;

    public Postgres(DataFolder data, Path binariesFolder, int port, Secrets secrets) {
        this(data, binariesFolder, port, secrets, Map.of());
    }

    Postgres(DataFolder data, Path binariesFolder, int port, Secrets secrets, Map<String, String> settings) {
        this.data = data;
        this.binariesFolder = binariesFolder;
        this.port = port;
        this.secrets = secrets;
        this.settings = settings;
    }

    /// Starts the server, making its data on the first start, and gives each of the databases its roles.
    public synchronized void start(List<String> databases) {
        if (closed) {
            throw new CannotStart("The database was stopped while it started.");
        }
        if (!Files.exists(data.database())) {
            initialise();
        }
        requireVersion();
        Commands.run(
                binaries()
                        .command(
                                "pg_ctl",
                                "start",
                                "-w",
                                "-t",
                                PATIENCE_SECONDS,
                                "-s",
                                "-D",
                                data.database().toString(),
                                "-l",
                                log().toString(),
                                "-o",
                                options()),
                log(),
                "PostgreSQL does not start");
        try (Connection connection = connect("postgres")) {
            Durability.require(connection);
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL does not answer: %s (log: %s).".formatted(e.getMessage(), log()), e);
        }
        new ServiceDatabases(this::connect, secrets).ensure(databases);
    }

    /// The address of a database for JDBC.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// A connection as the superuser, for tests and maintenance; the services have their own roles.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.password(SUPERUSER_PASSWORD));
    }

    /// Stops a server that an earlier stack left behind in this data folder.
    public void stopLeftover(Consumer<String> progress) {
        if (isRunning()) {
            progress.accept("The database of an earlier run is still up: stopping it");
            stop();
        }
    }

    /// The command that stops the server whoever runs it.
    public List<String> stopCommand() {
        return binaries()
                .command(
                        "pg_ctl",
                        "stop",
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        PATIENCE_SECONDS,
                        "-s",
                        "-D",
                        data.database().toString());
    }

    /// Kills the server and everything it runs at once (SIGKILL), as a crash would; it can be started again.
    public synchronized void kill() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst());
            ProcessHandle server =
                    ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("the database does not run"));
            List<ProcessHandle> processes =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.forEach(process -> process.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rolls back what is open, writes everything out and stops. It cannot be started again.
    @Override
    public synchronized void close() {
        closed = true;
        if (Files.exists(pidFile())) {
            stop();
        }
    }

    private void stop() {
        if (!Commands.succeeds(stopCommand(), log()) && isRunning()) {
            throw new CannotStart("PostgreSQL does not stop: see the end of %s.".formatted(log()));
        }
    }

    private boolean isRunning() {
        return Files.exists(pidFile())
                && Commands.succeeds(
                        binaries()
                                .command(
                                        "pg_ctl",
                                        "status",
                                        "-D",
                                        data.database().toString()),
                        log());
    }

    private void initialise() {
        Path draft = data.root().resolve("postgresql.draft");
        Path password = data.root().resolve("postgresql.password");
        try {
            FileUtils.deleteDirectory(draft.toFile());
            PrivateFiles.write(password, secrets.password(SUPERUSER_PASSWORD));
            Commands.run(
                    binaries()
                            .command(
                                    "initdb",
                                    "-D",
                                    draft.toString(),
                                    "-U",
                                    SUPERUSER,
                                    "--auth=scram-sha-256",
                                    "--pwfile=" + password,
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--lc-ctype=" + CHARACTER_TYPE,
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--data-checksums"),
                    log(),
                    "The database cannot be made");
            Files.move(draft, data.database(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password);
        } catch (IOException e) {
            throw new CannotStart("The database cannot be made: %s.".formatted(e.getMessage()), e);
        }
    }

    private void requireVersion() {
        try {
            String version =
                    Files.readString(data.database().resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new CannotStart("%s was made by PostgreSQL %s; this is %s: move it away, or start with --fresh."
                        .formatted(data.database(), version, MAJOR_VERSION));
            }
        } catch (IOException e) {
            throw new CannotStart("%s holds no database.".formatted(data.database()), e);
        }
    }

    private String options() {
        List<String> options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "port=" + port,
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "timezone=UTC",
                "log_timezone=UTC"));
        settings.forEach((name, value) -> options.add(name + "=" + value));
        StringBuilder text = new StringBuilder();
        options.forEach(option -> text.append("-c ").append(option).append(' '));
        return text.toString().strip();
    }

    private synchronized PostgresBinaries binaries() {
        if (binaries == null) {
            binaries = PostgresBinaries.unpackedIn(binariesFolder);
        }
        return binaries;
    }

    private Path pidFile() {
        return data.database().resolve("postmaster.pid");
    }

    private Path log() {
        return data.logs().resolve("postgresql.log");
    }
}
