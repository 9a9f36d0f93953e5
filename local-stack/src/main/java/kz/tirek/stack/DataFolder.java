package kz.tirek.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The folder in which one stack keeps everything, and the lock that lets one stack run in it at a time.
public final class DataFolder {
    private static final String LOCK = "lock";

    private final Path root;
    private @Nullable FileLock lock;

    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /// Passwords, client secrets and keys.
    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    /// The key that signs local tokens.
    public Path signingKey() {
        return root.resolve("signing-key.json");
    }

    /// The database cluster.
    public Path database() {
        return root.resolve("postgresql");
    }

    /// Logs of each process.
    public Path logs() {
        return root.resolve("logs");
    }

    /// What is known of the processes that run now.
    public Path run() {
        return root.resolve("run");
    }

    /// Is there once the demonstration data is complete.
    public Path demonstrationLoaded() {
        return root.resolve("demonstration-loaded");
    }

    /// Takes the folder for this stack, making it when it is not there.
    synchronized void take() {
        PrivateFiles.folder(root);
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("Tirek already runs in %s%s: stop that one first (Ctrl-C in its terminal)."
                        .formatted(root, runningAt()));
            }
            PrivateFiles.folder(logs());
            PrivateFiles.folder(run());
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be used: %s.".formatted(root, e.getMessage()), e);
        }
    }

    synchronized void release() {
        if (lock == null) {
            return;
        }
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lock = null;
    }

    /// Deletes what the folder holds, except the lock.
    void empty() {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!file.equals(root.resolve(LOCK))) {
                        Files.delete(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    if (!folder.equals(root)) {
                        Files.delete(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be emptied: %s.".formatted(root, e.getMessage()), e);
        }
        PrivateFiles.folder(logs());
        PrivateFiles.folder(run());
    }

    /// Notes where the running stack is found, for `tirek token` and for a second `tirek up`.
    void announce(Map<String, String> facts) {
        Properties properties = new Properties();
        properties.putAll(facts);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "The stack that runs in this folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(announcement(), text.toString());
    }

    void withdraw() {
        try {
            Files.deleteIfExists(announcement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the running stack announced; empty when none runs.
    public Properties announced() {
        Properties properties = new Properties();
        if (Files.exists(announcement())) {
            try (Reader reader = Files.newBufferedReader(announcement())) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    private Path announcement() {
        return run().resolve("stack.properties");
    }

    private String runningAt() {
        Properties announced = announced();
        return announced.isEmpty()
                ? ""
                : " (process %s, %s)".formatted(announced.getProperty("pid"), announced.getProperty("gateway"));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVirtualMachine) {
            return null;
        }
    }
}
