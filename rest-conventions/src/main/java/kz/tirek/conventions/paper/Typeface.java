package kz.tirek.conventions.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/// A font that is embedded, and how text is set in it. The Liberation fonts have the letters of Kazakh; they come
/// with openpdf-fonts-extra, their licence (SIL Open Font License 1.1) beside them.
public final class Typeface {

    private final BaseFont font;

    private Typeface(BaseFont font) {
        this.font = font;
    }

    /// The typeface in one of the files that come with the service.
    ///
    /// @param file such as `LiberationSerif-Bold.ttf`
    public static Typeface of(String file) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream("liberation/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            return new Typeface(BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// For OpenPDF.
    public BaseFont font() {
        return font;
    }

    /// Width in points.
    public float width(String text, float size) {
        return font.getWidthPoint(text, size);
    }

    /// `text` in lines no wider than `width` points; a word that is wider is broken, after
    /// a hyphen where it has one.
    public List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (width(rest, size) > width) {
                int fitting = fitting(rest, size, width);
                lines.add(rest.substring(0, fitting));
                rest = rest.substring(fitting);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float size, float width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        int hyphen = word.lastIndexOf('-', end - 1);
        return hyphen > 0 ? hyphen + 1 : end;
    }
}
