package kz.tirek.training.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes chance out of a PDF: the library draws the tags of embedded fonts and the file's identifier at random.
/// Both are replaced by others of the same length, so every offset stays.
final class StableBytes {

    private static final Pattern FONT_TAG = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+Liberation)");
    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<([0-9a-fA-F]+)><([0-9a-fA-F]+)>]");
    private static final String TAG = "TIREKA";

    private StableBytes() {}

    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String tagged = FONT_TAG.matcher(text).replaceAll(TAG);
        Matcher id = FILE_ID.matcher(tagged);
        if (!id.find()) {
            return tagged.getBytes(StandardCharsets.ISO_8859_1);
        }
        String without = tagged.substring(0, id.start()) + tagged.substring(id.end());
        String stable = "/ID [<%s><%s>]".formatted(digest(without, id.group(1)), digest(without, id.group(2)));
        // The trailer is what stands last, so a byte more or less moves nothing.
        return (tagged.substring(0, id.start()) + stable + tagged.substring(id.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String digest(String text, String replaced) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            String hex = HexFormat.of().formatHex(hash).toLowerCase(Locale.ROOT);
            return hex.repeat(replaced.length() / hex.length() + 1).substring(0, replaced.length());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
