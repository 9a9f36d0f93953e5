package kz.tirek.funding.paymentorder;

import java.awt.Color;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// A bilingual form of three columns: what a line is in Kazakh, what it says, what it is in Russian.
final class Form {

    private static final float[] COLUMNS = {25, 50, 25};
    private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);

    private final PdfPTable table = new PdfPTable(COLUMNS);
    private final Font regular;
    private final Font bold;
    private final float size;
    private final Color lines;

    Form(BaseFont regular, BaseFont bold, float size, float width, Color lines) {
        this.regular = new Font(regular, size);
        this.bold = new Font(bold, size);
        this.size = size;
        this.lines = lines;
        table.setTotalWidth(width);
        table.setLockedWidth(true);
    }

    PdfPTable table() {
        return table;
    }

    void title(String kk, String text, String ru) {
        for (String part : new String[] {kk, text, ru}) {
            PdfPCell cell = cell(part, bold, Element.ALIGN_CENTER);
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPaddingBottom(size);
            table.addCell(cell);
        }
    }

    void heading(String kk, String ru) {
        for (PdfPCell cell : new PdfPCell[] {
            cell(kk, bold, Element.ALIGN_LEFT),
            cell("", bold, Element.ALIGN_CENTER),
            cell(ru, bold, Element.ALIGN_RIGHT)
        }) {
            cell.setBackgroundColor(SHADE);
            table.addCell(cell);
        }
    }

    void row(String kk, String text, String ru) {
        table.addCell(cell(kk, regular, Element.ALIGN_LEFT));
        table.addCell(cell(text, bold, Element.ALIGN_CENTER));
        table.addCell(cell(ru, regular, Element.ALIGN_RIGHT));
    }

    /// A line with room to write on.
    void signature(String kk, String ru) {
        for (PdfPCell cell : new PdfPCell[] {
            cell(kk, regular, Element.ALIGN_LEFT),
            cell("", regular, Element.ALIGN_CENTER),
            cell(ru, regular, Element.ALIGN_RIGHT)
        }) {
            cell.setMinimumHeight(size * 2.6f);
            table.addCell(cell);
        }
    }

    private PdfPCell cell(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(size * 1.2f, text, font));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(size * 0.35f);
        cell.setPaddingBottom(size * 0.5f);
        cell.setBorderColor(lines);
        cell.setBorderWidth(0.5f);
        return cell;
    }
}
