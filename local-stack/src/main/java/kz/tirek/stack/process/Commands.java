package kz.tirek.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tirek.stack.CannotStart;

/// Runs commands in sessions of their own, so that Ctrl-C in the terminal reaches only the stack, which then stops
/// everything in order.
public final class Commands {
    private static final List<String> OWN_SESSION = ownSession();

    private Commands() {}

    /// The command, started as the leader of a new session where the system has a means for it.
    static List<String> detached(List<String> command) {
        return Stream.concat(OWN_SESSION.stream(), command.stream()).toList();
    }

    /// Runs a command to its end, its output appended to the log.
    public static void run(List<String> command, Path log, String failure) {
        if (!succeeds(command, log)) {
            throw new CannotStart("%s: see the end of %s.".formatted(failure, log));
        }
    }

    /// Runs a command to its end and tells whether it ended with 0.
    public static boolean succeeds(List<String> command, Path log) {
        try {
            Process process = new ProcessBuilder(detached(command))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new CannotStart("%s cannot be run: %s.".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while %s ran.".formatted(command.getFirst()), e);
        }
    }

    private static List<String> ownSession() {
        List<String> means = new ArrayList<>();
        if (onPath("setsid").isPresent()) {
            means.add("setsid");
        } else if (onPath("perl").isPresent()) { // macOS has no setsid(1)
            means.addAll(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV;"));
        }
        return List.copyOf(means);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
