package kz.tirek.stack;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.tirek.stack.demonstration.Demonstration;
import kz.tirek.stack.postgres.Postgres;
import kz.tirek.stack.process.Leftovers;
import kz.tirek.stack.process.ServiceProcess;
import kz.tirek.stack.process.Watchdog;
import kz.tirek.stack.signin.SignIn;
import org.jspecify.annotations.Nullable;

/// All of Tirek on this machine: started together, stopped in order, each service also by itself.
///
/// ```java
/// try (Stack stack = new Stack(StackOptions.forTest(folder), line -> {})) {
///     stack.start();
///     stack.token("auditor");                      // a token of the demonstration auditor
///     stack.gateway().resolve("/api/v1/schools");
///     stack.part(Part.FUNDING).kill();             // kill -9
///     stack.part(Part.FUNDING).start();
///     stack.part(Part.FUNDING).awaitReady(Duration.ofSeconds(30));
/// }
/// ```
public final class Stack implements AutoCloseable {
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8");

    private final StackOptions options;
    private final Consumer<String> progress;
    private final DataFolder data;
    private final Map<Part, ServiceProcess> parts = new EnumMap<>(Part.class);
    private @Nullable Postgres postgres;
    private @Nullable SignIn signIn;
    private @Nullable Watchdog watchdog;
    private boolean closed;

    /// @param progress is told in one line what happens
    public Stack(StackOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.data = new DataFolder(options.dataFolder());
    }

    /// Starts everything and returns when every part is ready. When something is in the way nothing is left running,
    /// and [CannotStart] says what it is.
    public void start() {
        long started = System.nanoTime();
        try {
            prepare();
            progress.accept("Starting the database and the sign-in server");
            together(() -> postgres().start(databases()), () -> signIn().start());
            progress.accept("Starting the hub-school, training and funding services and the gateway");
            parts.values().forEach(ServiceProcess::start);
            together(Stream.of(Part.values()).map(this::readiness).toArray(Runnable[]::new));
            parts.values().forEach(this::reportWhenItEnds);
            data.announce(Map.of(
                    "pid", Long.toString(ProcessHandle.current().pid()),
                    "gateway", gateway().toString(),
                    "token", signIn().tokenUrl().toString()));
            progress.accept("Everything is up after %.1f s"
                    .formatted(Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0));
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /// Loads the demonstration data, unless that has been done; continues where an interrupted run stopped.
    public void loadDemonstration() {
        new Demonstration(gateway(), signIn().tokens(), progress).loadOnce(data.demonstrationLoaded());
    }

    /// The one address callers use.
    public URI gateway() {
        return address(Part.GATEWAY);
    }

    /// One of the four processes, to be stopped, killed and started by itself.
    public ServiceProcess part(Part part) {
        ServiceProcess process = parts.get(part);
        if (process == null) {
            throw new IllegalStateException("the stack has not been started");
        }
        return process;
    }

    /// A new token for a role.
    public String token(String role) {
        return signIn().tokens().of(role);
    }

    /// The sign-in server.
    public SignIn signIn() {
        return present(signIn);
    }

    /// The database server.
    public Postgres postgres() {
        return present(postgres);
    }

    /// Where data and logs are.
    public DataFolder data() {
        return data;
    }

    /// Whether it has been stopped, or was never to be.
    public synchronized boolean isClosed() {
        return closed;
    }

    /// Stops everything in order: the gateway, the services, the sign-in server, and the database last.
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        closeQuietly(parts.get(Part.GATEWAY));
        together(Stream.of(Part.values())
                .filter(Part::hasDatabase)
                .map(part -> (Runnable) () -> closeQuietly(parts.get(part)))
                .toArray(Runnable[]::new));
        closeQuietly(signIn);
        closeQuietly(postgres);
        if (watchdog != null) {
            data.withdraw();
        }
        closeQuietly(watchdog);
        data.release();
    }

    private void prepare() {
        data.take();
        Secrets known = Secrets.in(data.secrets());
        Postgres leftover =
                new Postgres(data, options.binaries(), options.ports().database(), known);
        Leftovers.stop(data.run(), progress);
        leftover.stopLeftover(progress);
        if (options.fresh()) {
            data.empty();
        }
        options.ports().requireFree();
        Stream.of(Part.values()).forEach(this::requireBuilt);
        Secrets secrets = Secrets.in(data.secrets());
        synchronized (this) {
            if (closed) {
                throw new CannotStart("Tirek was stopped while it started.");
            }
            postgres = new Postgres(data, options.binaries(), options.ports().database(), secrets);
            signIn = new SignIn(data, options.ports().signIn(), secrets);
            watchdog = Watchdog.over(
                    data.run(),
                    data.database(),
                    postgres.stopCommand(),
                    data.logs().resolve("stack.log"));
            Environment environment = new Environment(options.ports(), secrets, signIn, postgres);
            for (Part part : Part.values()) {
                parts.put(part, process(part, environment));
            }
        }
    }

    private ServiceProcess process(Part part, Environment environment) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of("-jar", application(part).toString()));
        return new ServiceProcess(
                part.hasDatabase() ? part.label() + " service" : part.label(),
                command,
                environment.of(part),
                address(part),
                data.logs().resolve(part.module() + ".log"),
                data.run().resolve(part.module() + ".pid"));
    }

    private void reportWhenItEnds(ServiceProcess process) {
        process.whenItEndsByItself(exitCode -> progress.accept(
                "The %s ended by itself (exit code %d); what it serves is unavailable until the next start. Log: %s"
                        .formatted(process.name(), exitCode, process.log())));
    }

    private Runnable readiness(Part part) {
        return () -> {
            part(part).awaitReady(options.patience());
            progress.accept("  ready: " + part(part).name());
        };
    }

    private void requireBuilt(Part part) {
        if (!Files.isRegularFile(application(part))) {
            throw new CannotStart("The module %s is not built (%s is missing): run ./tirek up, which builds it."
                    .formatted(part.module(), application(part)));
        }
    }

    private Path application(Part part) {
        return options.repository().resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private URI address(Part part) {
        return URI.create("http://127.0.0.1:" + options.ports().of(part));
    }

    private static List<String> databases() {
        return Stream.of(Part.values())
                .filter(Part::hasDatabase)
                .map(Part::database)
                .toList();
    }

    /// Runs the tasks beside one another; fails as soon as one of them does.
    private static void together(Runnable... tasks) {
        List<CompletableFuture<Void>> running = Stream.of(tasks)
                .map(task -> CompletableFuture.runAsync(task, Thread::startVirtualThread))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        for (CompletableFuture<Void> task : running) {
            CompletableFuture<Void> _ = task.whenComplete((_, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        try {
            all.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private void closeQuietly(@Nullable AutoCloseable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (Exception e) {
            progress.accept("While stopping: " + e.getMessage());
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the stack has not been started");
        }
        return value;
    }
}
