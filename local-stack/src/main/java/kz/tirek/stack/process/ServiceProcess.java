package kz.tirek.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import kz.tirek.stack.CannotStart;
import org.jspecify.annotations.Nullable;

/// One service as a child process: started, watched, stopped, killed, started again.
public final class ServiceProcess implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final URI address;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;
    private boolean stopping;
    private boolean closed;
    private IntConsumer whenItEndsByItself = exitCode -> {};

    /// @param name how it is called in messages
    /// @param command what runs it
    /// @param environment variables on top of those of the stack
    /// @param address where it answers, for example `http://127.0.0.1:8081`
    /// @param log the file its output is appended to
    /// @param pidFile where its process is noted while it runs
    public ServiceProcess(
            String name, List<String> command, Map<String, String> environment, URI address, Path log, Path pidFile) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.address = address;
        this.log = log;
        this.pidFile = new PidFile(pidFile);
    }

    public String name() {
        return name;
    }

    /// Where it answers.
    public URI address() {
        return address;
    }

    /// The file its output is appended to.
    public Path log() {
        return log;
    }

    /// What to do when the process ends though nobody asked it to.
    public synchronized void whenItEndsByItself(IntConsumer action) {
        whenItEndsByItself = action;
    }

    /// Starts the process; it is ready later, see [#awaitReady].
    public synchronized void start() {
        if (closed) {
            throw new CannotStart("The %s was stopped while it started.".formatted(name));
        }
        if (isAlive()) {
            throw new IllegalStateException("the %s runs already".formatted(name));
        }
        ProcessBuilder builder = new ProcessBuilder(Commands.detached(command))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            stopping = false;
            process = started;
            pidFile.write(started.toHandle());
            CompletableFuture<Void> _ = started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new CannotStart("The %s cannot be started: %s.".formatted(name, e.getMessage()), e);
        }
    }

    /// Waits until the process says that it is ready (`/q/health/ready`).
    public void awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            while (!isReady(client)) {
                if (!isAlive()) {
                    throw new CannotStart("The %s ended while it started: %s(log: %s).".formatted(name, reason(), log));
                }
                if (System.nanoTime() > deadline) {
                    throw new CannotStart(
                            "The %s is not ready after %d s (log: %s).".formatted(name, patience.toSeconds(), log));
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the %s started.".formatted(name), e);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Asks the process to end and waits until it has; one that does not is killed.
    public synchronized void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        stopping = true;
        running.destroy();
        if (!endsWithin(running, STOP_PATIENCE)) {
            kill();
        }
        pidFile.delete();
    }

    /// Kills the process at once (SIGKILL), as a crash would.
    public synchronized void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        stopping = true;
        running.destroyForcibly();
        endsWithin(running, STOP_PATIENCE);
        pidFile.delete();
    }

    /// Stops the process for good.
    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private synchronized void ended(Process gone) {
        if (gone.equals(process) && !stopping) {
            pidFile.delete();
            whenItEndsByItself.accept(gone.exitValue());
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String reason() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> line.contains("ERROR") || line.contains("Exception") || line.startsWith("Error"))
                    .toList();
            return lines.isEmpty() ? "" : lines.getLast().strip() + " ";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsWithin(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
