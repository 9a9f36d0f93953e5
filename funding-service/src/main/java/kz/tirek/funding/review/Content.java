package kz.tirek.funding.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
