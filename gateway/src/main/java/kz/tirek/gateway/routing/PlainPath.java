package kz.tirek.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A path of a request that every server reads the same way.
///
/// Not plain, and so never routed: an empty segment (`//`, a trailing slash), a dot segment, an encoded or other
/// slash, a matrix parameter, a control character, broken percent-encoding or UTF-8, in whatever encoding it hides.
final class PlainPath {

    private static final String PUNCTUATION = "-._~!$&'()*+,=:@";

    private PlainPath() {}

    /// The segments of `path` as they came, still encoded, or null where it is not plain.
    static @Nullable List<String> segments(String path) {
        if (!path.startsWith("/")) {
            return null;
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            if (!isPlain(segment)) {
                return null;
            }
            segments.add(segment);
        }
        return segments;
    }

    private static boolean isPlain(String segment) {
        byte[] decoded = new byte[segment.length()];
        int length = 0;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                if (i + 2 >= segment.length() || !isHex(segment.charAt(i + 1)) || !isHex(segment.charAt(i + 2))) {
                    return false;
                }
                decoded[length++] = (byte) Integer.parseInt(segment, i + 1, i + 3, 16);
                i += 2;
            } else if (isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0) {
                decoded[length++] = (byte) c;
            } else {
                return false;
            }
        }
        return isHarmless(decoded, length);
    }

    private static boolean isHarmless(byte[] decoded, int length) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
        return !text.isEmpty()
                && !text.equals(".")
                && !text.equals("..")
                && text.chars().noneMatch(c -> c == '/' || c == '\\' || c == ';' || Character.isISOControl(c));
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
