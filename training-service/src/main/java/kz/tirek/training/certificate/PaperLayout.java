package kz.tirek.training.certificate;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.conventions.paper.Typeface;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;

/// Sets text on a page. Whatever is too long is set smaller, and never cut off.
final class PaperLayout {

    private static final float SMALLEST = 4;
    private static final float STEP = 0.5f;

    private final PdfContentByte canvas;

    PaperLayout(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    /// Where lines go, in points from the left edge.
    record Column(float left, float width) {

        float centre() {
            return left + width / 2;
        }

        float right() {
            return left + width;
        }
    }

    /// The upper and the lower part of a column.
    record Halves(List<Paragraph> upper, List<Paragraph> lower) {

        List<Paragraph> whole() {
            return Stream.concat(upper.stream(), lower.stream()).toList();
        }
    }

    /// Two columns in one size, the largest in which both fit; their lower parts begin at the same height.
    ///
    /// @param top where the first line begins
    /// @param height of the room there is
    void pair(Column left, Halves kk, Column right, Halves ru, float top, float height, float largest, Color color) {
        float size = Math.min(size(kk.whole(), left, height, largest), size(ru.whole(), right, height, largest));
        set(kk.upper(), left, top, size, color, Element.ALIGN_CENTER);
        set(ru.upper(), right, top, size, color, Element.ALIGN_CENTER);
        float upper = Math.max(height(kk.upper(), size, left.width()), height(ru.upper(), size, right.width()));
        set(kk.lower(), left, top - upper, size, color, Element.ALIGN_CENTER);
        set(ru.lower(), right, top - upper, size, color, Element.ALIGN_CENTER);
    }

    /// A text in the middle of a column and of its height.
    void fitted(Paragraph text, Column column, float top, float height, float largest, Color color) {
        float size = size(List.of(text), column, height, largest);
        float spare = height - text.height(size, column.width());
        set(List.of(text), column, top - spare / 2, size, color, Element.ALIGN_CENTER);
    }

    void left(List<Paragraph> text, Column column, float top, float height, float largest, Color color) {
        set(text, column, top, size(text, column, height, largest), color, Element.ALIGN_LEFT);
    }

    void centred(String text, Typeface face, float size, float x, float y, Color color) {
        show(text, face, size, x, y, color, Element.ALIGN_CENTER);
    }

    void right(String text, Typeface face, float size, Column column, float y, Color color) {
        show(text, face, size, column.right(), y, color, Element.ALIGN_RIGHT);
    }

    /// A centred line with space between its letters.
    void spaced(String text, Typeface face, float size, float space, float x, float y, Color color) {
        float width = face.width(text, size) + space * (text.length() - 1);
        canvas.beginText();
        canvas.setColorFill(color);
        canvas.setFontAndSize(face.font(), size);
        canvas.setCharacterSpacing(space);
        canvas.setTextMatrix(x - width / 2, y);
        canvas.showText(text);
        canvas.setCharacterSpacing(0);
        canvas.endText();
    }

    void line(float from, float to, float y, float thickness, Color color) {
        canvas.saveState();
        canvas.setColorStroke(color);
        canvas.setLineWidth(thickness);
        canvas.moveTo(from, y);
        canvas.lineTo(to, y);
        canvas.stroke();
        canvas.restoreState();
    }

    /// A text across the page that lets the rest show through.
    void stamp(String text, Typeface face, float size, float x, float y) {
        canvas.saveState();
        PdfGState pale = new PdfGState();
        pale.setFillOpacity(0.28f);
        canvas.setGState(pale);
        canvas.beginText();
        canvas.setColorFill(new Color(0xB0, 0x10, 0x10));
        float fitting = size;
        while (face.width(text, fitting) > 720) {
            fitting -= STEP;
        }
        canvas.setFontAndSize(face.font(), fitting);
        canvas.showTextAligned(Element.ALIGN_CENTER, text, x, y, 28);
        canvas.endText();
        canvas.restoreState();
    }

    private static float size(List<Paragraph> text, Column column, float height, float largest) {
        float size = largest;
        while (size > SMALLEST && height(text, size, column.width()) > height) {
            size -= STEP;
        }
        return size;
    }

    private static float height(List<Paragraph> text, float size, float width) {
        float height = 0;
        for (Paragraph paragraph : text) {
            height += paragraph.height(size, width);
        }
        return height;
    }

    private void set(List<Paragraph> text, Column column, float top, float size, Color color, int alignment) {
        float x = alignment == Element.ALIGN_CENTER ? column.centre() : column.left();
        float y = top;
        for (Paragraph paragraph : text) {
            y -= paragraph.gapAbove() * size;
            for (String line : paragraph.face().lines(paragraph.text(), size, column.width())) {
                y -= Paragraph.leading(size);
                show(line, paragraph.face(), size, x, y, color, alignment);
            }
        }
    }

    private void show(String text, Typeface face, float size, float x, float y, Color color, int alignment) {
        canvas.beginText();
        canvas.setColorFill(color);
        canvas.setFontAndSize(face.font(), size);
        canvas.showTextAligned(alignment, text, x, y, 0);
        canvas.endText();
    }
}
