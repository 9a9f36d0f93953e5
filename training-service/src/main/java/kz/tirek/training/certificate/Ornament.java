package kz.tirek.training.certificate;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/// A corner of the frame after the ram's horn of Kazakh ornaments (қошқар мүйіз).
final class Ornament {

    private Ornament() {}

    /// @param right 1 where the page lies to the right of the corner, -1 where to the left
    /// @param up 1 where the page lies above the corner, -1 where below
    static void corner(PdfContentByte canvas, float x, float y, int right, int up, Color color) {
        canvas.saveState();
        canvas.concatCTM(right, 0, 0, up, x, y);
        canvas.setColorStroke(color);
        canvas.setLineWidth(1.1f);
        canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        horn(canvas);
        canvas.concatCTM(0, 1, 1, 0, 0, 0);
        horn(canvas);
        canvas.moveTo(5, 5);
        canvas.lineTo(14, 14);
        canvas.stroke();
        canvas.restoreState();
    }

    private static void horn(PdfContentByte canvas) {
        canvas.moveTo(14, 14);
        canvas.curveTo(22, 6, 34, 4, 38, 11);
        canvas.curveTo(41, 17, 33, 22, 29, 17);
        canvas.curveTo(27, 14, 30, 11, 33, 13);
        canvas.stroke();
    }
}
