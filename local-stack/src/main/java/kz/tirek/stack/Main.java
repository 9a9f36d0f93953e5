package kz.tirek.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import kz.tirek.stack.demonstration.DemonstrationFailure;
import kz.tirek.stack.signin.Tokens;

/// What `./tirek up` and `./tirek token` run.
public final class Main {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out = System.out;
    private volatile boolean stopping;

    private Main() {}

    /// `up [--fresh]` or `token USER`; the repository is given by the system property `tirek.repository`, the data
    /// folder, if it is not `.tirek` in there, by the environment variable `TIREK_DATA`.
    public static void main(String[] arguments) {
        try {
            new Main().run(List.of(arguments));
        } catch (CannotStart refusal) {
            System.err.println("tirek: " + refusal.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> arguments) {
        Path repository = Path.of(System.getProperty("tirek.repository", "")).toAbsolutePath();
        String chosen = System.getenv().getOrDefault("TIREK_DATA", "");
        Path data = chosen.isBlank() ? repository.resolve(".tirek") : Path.of(chosen);
        if (arguments.size() == 2 && arguments.getFirst().equals("token")) {
            out.println(token(new DataFolder(data), arguments.getLast()));
        } else if (arguments.equals(List.of("up")) || arguments.equals(List.of("up", "--fresh"))) {
            Ports ports = Ports.of(System.getenv());
            up(new StackOptions(repository, data, ports, arguments.contains("--fresh"), PATIENCE));
        } else {
            throw new CannotStart("Usage: up [--fresh] | token USER");
        }
    }

    private static String token(DataFolder data, String role) {
        Properties running = data.announced();
        if (running.isEmpty()) {
            throw new CannotStart("Tirek does not run in %s: start it with ./tirek up.".formatted(data.root()));
        }
        return new Tokens(URI.create(running.getProperty("token")), Secrets.in(data.secrets())).of(role);
    }

    private void up(StackOptions options) {
        Logger root = Logger.getLogger("");
        Stream.of(root.getHandlers()).forEach(root::removeHandler);
        Stack stack = new Stack(options, out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        try {
            stack.start();
            root.addHandler(logFile(stack.data().logs()));
            loadDemonstration(stack);
            out.println(new Welcome(stack).text());
        } catch (CannotStart refusal) {
            if (!stopping) {
                throw refusal;
            }
        }
        waitForSignal();
    }

    private void loadDemonstration(Stack stack) {
        try {
            stack.loadDemonstration();
        } catch (DemonstrationFailure failure) {
            if (!stopping) {
                out.println("The demonstration data is not complete; the next start goes on with it.");
                out.println("  " + failure.getMessage());
            }
        }
    }

    private void stop(Stack stack) {
        if (!stack.isClosed()) {
            stopping = true;
            out.println();
            out.println("Stopping Tirek");
            stack.close();
            out.println("Stopped; the data stays in " + stack.data().root());
        }
    }

    private static void waitForSignal() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The libraries' own messages belong into a file, not between the lines for the person at the terminal.
    private static Handler logFile(Path folder) {
        try {
            Handler file = new FileHandler(folder.resolve("stack.log").toString(), true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            return file;
        } catch (IOException e) {
            throw new CannotStart("The log folder %s cannot be used: %s.".formatted(folder, e.getMessage()), e);
        }
    }
}
