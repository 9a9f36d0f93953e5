package kz.tirek.funding.bankstatement;

import org.jspecify.annotations.Nullable;

/// Text of a bank's file, made fit to be kept: the file itself is kept as it is.
final class FileText {

    private FileText() {}

    /// The text without control characters, cut to `limit` characters; null where nothing is left.
    static @Nullable String of(@Nullable String text, int limit) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (plain.isEmpty()) {
            return null;
        }
        return plain.codePointCount(0, plain.length()) <= limit
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, limit));
    }
}
