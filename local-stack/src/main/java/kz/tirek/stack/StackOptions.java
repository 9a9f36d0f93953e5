package kz.tirek.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How a stack is started.
///
/// @param repository the root of the repository, where the built modules are
/// @param dataFolder where the database, the keys and the logs are kept; made when it is not there
/// @param ports where everything listens, on 127.0.0.1
/// @param fresh whether to delete what the data folder holds before starting
/// @param patience how long all processes together may take to become ready
public record StackOptions(Path repository, Path dataFolder, Ports ports, boolean fresh, Duration patience) {
    /// A stack of its own for a test: free ports, data in the given folder, modules of the repository this runs in.
    public static StackOptions forTest(Path dataFolder) {
        return new StackOptions(repositoryAround(Path.of("")), dataFolder, Ports.free(), false, Duration.ofMinutes(3));
    }

    private static Path repositoryAround(Path place) {
        Path folder = place.toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("tirek")) || !Files.isDirectory(folder.resolve("local-stack"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new CannotStart("%s is not inside the Tirek repository.".formatted(place.toAbsolutePath()));
            }
            folder = parent;
        }
        return folder;
    }

    /// Where the PostgreSQL binaries are unpacked: beside other build output, shared by all data folders.
    public Path binaries() {
        return repository.resolve("local-stack/target/postgresql");
    }
}
