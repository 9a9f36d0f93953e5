package kz.tirek.funding.paymentorder;

import java.util.ArrayList;
import java.util.List;

/// Text as an ISO 20022 message takes it: characters that XML 1.0 has, white space as single spaces, no longer than
/// the element's type allows. Length is counted in UTF-16 units: some validators count so, others in characters, of
/// which there are never more.
final class MessageText {

    private static final int REPLACEMENT = 0xFFFD;

    private MessageText() {}

    /// The beginning of `text`, cut after a word where that loses less than half of the room.
    static String cut(String text, int longest) {
        return parts(text, longest).getFirst();
    }

    /// All of `text`, in parts of at most `longest` units, parted between words where there are any.
    static List<String> parts(String text, int longest) {
        List<String> parts = new ArrayList<>();
        String rest = clean(text);
        while (rest.length() > longest) {
            int end = Character.isHighSurrogate(rest.charAt(longest - 1)) ? longest - 1 : longest;
            int space = rest.lastIndexOf(' ', end);
            int cut = space > end / 2 ? space : end;
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.add(rest);
        return parts;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(character -> isOfXml(character) ? character : REPLACEMENT)
                .forEach(clean::appendCodePoint);
        return clean.toString().replaceAll("\\s+", " ").strip();
    }

    /// Production `Char` of XML 1.0.
    private static boolean isOfXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
