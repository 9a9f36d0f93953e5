package kz.tirek.conventions.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// A place in the feed: behind the change `sequence` of transaction `transactionId`.
record Position(long transactionId, long sequence) {

    static final Position START = new Position(0, 0);
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    static Position of(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            Matcher parts = TEXT.matcher(text);
            if (parts.matches()) {
                return new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
            }
        } catch (IllegalArgumentException changed) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
        throw CommonProblem.INVALID_CURSOR.refuse();
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((transactionId + "." + sequence).getBytes(StandardCharsets.US_ASCII));
    }
}
