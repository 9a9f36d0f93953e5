package kz.tirek.training.certificate;

import kz.tirek.conventions.paper.Typeface;

/// A paragraph of a column.
///
/// @param gapAbove in multiples of the size of the text
record Paragraph(String text, Typeface face, float gapAbove) {

    private static final float LEADING = 1.28f;

    /// Height in points.
    float height(float size, float width) {
        return size * (gapAbove + LEADING * face.lines(text, size, width).size());
    }

    static float leading(float size) {
        return size * LEADING;
    }
}
