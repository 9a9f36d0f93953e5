package kz.tirek.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// Random passwords, client secrets and keys of one data folder, made when first asked for and kept in a file that
/// only its owner can read.
public final class Secrets {
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    /// The secrets kept in `file`, which need not exist yet.
    public static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    /// The password of that name: letters, digits, `-` and `_`.
    public String password(String name) {
        return value(name, Base64.getUrlEncoder().withoutPadding());
    }

    /// The key of that name: 32 random bytes in base64.
    public String key(String name) {
        return value(name, Base64.getEncoder());
    }

    private synchronized String value(String name, Base64.Encoder encoder) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String made = encoder.encodeToString(bytes);
        values.setProperty(name, made);
        StringWriter text = new StringWriter();
        try {
            values.store(text, "Made for this data folder; needed to read it.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(file, text.toString());
        return made;
    }
}
