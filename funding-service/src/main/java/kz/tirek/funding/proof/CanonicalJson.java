package kz.tirek.funding.proof;

import org.jspecify.annotations.Nullable;

/// Writes JSON by the JSON Canonicalization Scheme (RFC 8785). The order of members is the caller's: that of their
/// names. Numbers are whole and small enough for every reader.
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder(1024);
    private boolean first = true;

    CanonicalJson beginObject() {
        return begin('{');
    }

    CanonicalJson endObject() {
        return end('}');
    }

    CanonicalJson beginArray() {
        return begin('[');
    }

    CanonicalJson endArray() {
        return end(']');
    }

    /// The name of a member; its value follows.
    CanonicalJson name(String name) {
        separate();
        quote(name);
        text.append(':');
        first = true;
        return this;
    }

    CanonicalJson member(String name, String value) {
        name(name);
        quote(value);
        first = false;
        return this;
    }

    CanonicalJson member(String name, long value) {
        name(name);
        text.append(value);
        first = false;
        return this;
    }

    CanonicalJson member(String name, boolean value) {
        name(name);
        text.append(value);
        first = false;
        return this;
    }

    CanonicalJson memberIfPresent(String name, @Nullable Object value) {
        return value == null ? this : member(name, value.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private CanonicalJson begin(char bracket) {
        separate();
        text.append(bracket);
        first = true;
        return this;
    }

    private CanonicalJson end(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    /// Strings by RFC 8785, 3.2.2.2: only what JSON must escape is escaped, in its short form where there is one.
    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (letter < ' ') {
                        text.append("\\u00")
                                .append(Character.forDigit(letter >> 4, 16))
                                .append(Character.forDigit(letter & 15, 16));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
