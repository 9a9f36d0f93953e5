package kz.tirek.funding.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a person decides about, as a text with a SHA-256 an approval is bound to.
///
/// The text is the name of its form, such as `tirek-commitment-1`, and a line end; then for each member its name, the
/// length of its value in UTF-8 bytes and the value, each followed by a line end. So no value can pass for another
/// member.
public final class Content {

    private final StringBuilder text;

    /// @param form says which members follow, in which version
    public Content(String form) {
        text = new StringBuilder(form).append('\n');
    }

    private Content(Content other) {
        text = new StringBuilder(other.text);
    }

    /// Adds a member; where `value` is null the member is missing.
    public Content with(String name, @Nullable Object value) {
        if (value != null) {
            String written = value.toString();
            text.append(name)
                    .append('\n')
                    .append(written.getBytes(StandardCharsets.UTF_8).length)
                    .append('\n')
                    .append(written)
                    .append('\n');
        }
        return this;
    }

    /// The hash of the text, in lower-case hexadecimal.
    public String sha256() {
        return sha256(text.toString());
    }

    /// The hash of the text and of the documents with it: a member `documents`, how many there are, and for each a
    /// member `document`, its SHA-256.
    public String sha256(Attachments documents) {
        Content whole = new Content(this).with("documents", documents.sha256().size());
        documents.sha256().forEach(hash -> whole.with("document", hash));
        return whole.sha256();
    }

    /// The hash of what stands now, where `submitted` was submitted before.
    ///
    /// Earlier versions hashed the text alone. What they took holds its hash while no document has come since.
    ///
    /// @param at when it was submitted
    public String sha256(Attachments documents, @Nullable String submitted, @Nullable Instant at) {
        String alone = sha256();
        return at != null && documents.wereThere(at) && alone.equals(submitted) ? alone : sha256(documents);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
