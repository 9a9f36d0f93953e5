package kz.tirek.funding.content;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The header that gives a download its name (RFC 6266), in ASCII for old clients and in UTF-8 (RFC 8187) for all
/// others.
final class ContentDisposition {

    private static final String UNENCODED = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /// A file to be saved, never shown as a page of ours.
    static String attachment(String fileName) {
        return "attachment; filename=\"" + fileName.replaceAll("[^ -~]|[\"\\\\%]", "_") + "\"; filename*=UTF-8''"
                + encoded(fileName);
    }

    private static String encoded(String fileName) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : fileName.getBytes(UTF_8)) {
            char character = (char) (each & 0xff);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || UNENCODED.indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append("%%%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }
}
