package kz.tirek.conventions.table;

import java.util.List;
import java.util.stream.Stream;

/// How wide the columns of a printed table are, in points of print of size 1: no wider than what they hold, headings
/// in words below each other.
final class PaperWidths {

    private static final float WIDEST_TEXT = 22;
    private static final float NARROWEST_TEXT = 5;
    private static final float PADDING = 0.8f;

    private final List<? extends Column<?>> columns;
    private final float[] natural;

    PaperWidths(List<? extends Column<?>> columns) {
        this.columns = columns;
        natural = new float[columns.size()];
        for (int column = 0; column < natural.length; column++) {
            int at = column;
            Stream.of(
                            columns.get(column).heading().kk(),
                            columns.get(column).heading().ru())
                    .flatMap(heading -> Stream.of(heading.split("\\s+", -1)))
                    .forEach(word -> fit(at, word));
            if (columns.get(column).totalled()) {
                fit(column, "000\u00A0000\u00A0000\u00A0000,00");
                fit(0, Totals.TOTAL.kk());
            }
        }
    }

    void fit(List<String> texts) {
        for (int column = 0; column < natural.length; column++) {
            fit(column, texts.get(column));
        }
    }

    private void fit(int column, String text) {
        natural[column] = Math.max(natural[column], Math.min(Paper.BOLD.width(text, 1), WIDEST_TEXT) + PADDING);
    }

    /// What all of it would take.
    float sum() {
        float sum = 0;
        for (float width : natural) {
            sum += width;
        }
        return sum;
    }

    /// The widths in points in print of `size`, together no more than `room`: where that is too little texts are
    /// broken, and only when that is not enough everything is.
    float[] in(float size, float room) {
        float[] widths = new float[natural.length];
        float fixed = 0;
        float flexible = 0;
        for (int column = 0; column < widths.length; column++) {
            widths[column] = natural[column] * size;
            if (isText(column)) {
                flexible += widths[column];
            } else {
                fixed += widths[column];
            }
        }
        if (fixed + flexible <= room) {
            return widths;
        }
        float share = flexible == 0 ? 1 : (room - fixed) / flexible;
        float sum = 0;
        for (int column = 0; column < widths.length; column++) {
            if (isText(column)) {
                widths[column] = Math.max(widths[column] * share, Math.min(widths[column], NARROWEST_TEXT * size));
            }
            sum += widths[column];
        }
        for (int column = 0; column < widths.length && sum > room; column++) {
            widths[column] *= room / sum;
        }
        return widths;
    }

    private boolean isText(int column) {
        return columns.get(column).type() == Column.Type.TEXT;
    }
}
