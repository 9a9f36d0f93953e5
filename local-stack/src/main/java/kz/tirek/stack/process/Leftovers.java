package kz.tirek.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Service processes that an earlier stack, killed before it could stop them, left behind.
public final class Leftovers {
    private static final long PATIENCE_SECONDS = 10;

    private Leftovers() {}

    /// Stops every process noted in `folder` that still runs, and says so.
    public static void stop(Path folder, Consumer<String> progress) {
        for (Path file : pidFiles(folder)) {
            PidFile pidFile = new PidFile(file);
            pidFile.running().ifPresent(process -> {
                progress.accept("The %s of an earlier run is still up (process %d): stopping it"
                        .formatted(file.getFileName().toString().replace(".pid", ""), process.pid()));
                end(process);
            });
            pidFile.delete();
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException stillThere) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static List<Path> pidFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
