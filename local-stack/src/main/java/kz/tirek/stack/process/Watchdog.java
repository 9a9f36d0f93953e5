package kz.tirek.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.stack.CannotStart;

/// Sees to it that nothing runs on when the stack is killed so hard that it cannot stop its children.
///
/// It is a shell that waits at the other end of a pipe. The pipe ends with the stack, however that comes about; the
/// shell then stops whatever is still noted as running, services first and the database last. After an orderly stop
/// nothing is noted any more, and it just ends.
public final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            exec 2> /dev/null
            run=$0
            database=$1
            shift
            cat > /dev/null
            pids=
            for file in "$run"/*.pid; do
              [ -f "$file" ] || continue
              pid=$(head -n 1 "$file")
              kill "$pid" && pids="$pids $pid"
            done
            for pid in $pids; do
              tries=0
              while kill -0 "$pid" && [ "$tries" -lt 10 ]; do tries=$((tries + 1)); sleep 1; done
              kill -9 "$pid"
            done
            rm -f "$run"/*.pid "$run"/stack.properties
            [ ! -f "$database/postmaster.pid" ] || exec "$@"
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    /// Starts to watch.
    ///
    /// @param run the folder with the `.pid` files
    /// @param database the folder of the database
    /// @param stopDatabase the command that stops the database
    public static Watchdog over(Path run, Path database, List<String> stopDatabase, Path log) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, run.toString(), database.toString()));
        command.addAll(stopDatabase);
        try {
            return new Watchdog(new ProcessBuilder(Commands.detached(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new CannotStart("The watchdog cannot be started: %s.".formatted(e.getMessage()), e);
        }
    }

    /// Ends the watch and waits until the watchdog is gone.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
