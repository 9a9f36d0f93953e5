package kz.tirek.conventions.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// Why the caller asks for personal data in full, as `X-Purpose` states it: UTF-8, percent-encoded by clients
/// that can only send ASCII (browsers, for instance).
@RequestScoped
public class Purpose {

    /// The header of the purpose.
    public static final String HEADER = "X-Purpose";
    /// Characters of the shortest purpose that can mean anything.
    public static final int SHORTEST = 10;
    /// Characters of the longest purpose.
    public static final int LONGEST = 500;

    private final HttpHeaders headers;

    @Inject
    Purpose(HttpHeaders headers) {
        this.headers = headers;
    }

    /// The stated purpose.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal PURPOSE_REQUIRED if there is none of 10 to 500 characters
    public String required() {
        String purpose = decode(headers.getHeaderString(HEADER)).strip();
        int length = purpose.codePointCount(0, purpose.length());
        if (length < SHORTEST || length > LONGEST || purpose.chars().anyMatch(Character::isISOControl)) {
            throw CommonProblem.PURPOSE_REQUIRED.refuse(SHORTEST, LONGEST);
        }
        return purpose;
    }

    /// A header arrives as one character a byte (RFC 9110, 5.5); the bytes are UTF-8.
    static String decode(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String text = header;
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(header)) {
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException latin) {
                return header;
            }
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
