package kz.tirek.conventions.table;

import java.awt.Color;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.paper.Typeface;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// Pages on which a table is written from top to bottom. A page that is full is written out and forgotten.
final class Paper {

    static final Typeface BOLD = Typeface.of("LiberationSans-Bold.ttf");
    private static final Typeface REGULAR = Typeface.of("LiberationSans-Regular.ttf");

    private static final float MARGIN = 30;
    private static final float FOOT = 18;
    private static final float SIZE = 7;
    private static final float SMALLEST = 4.5f;
    private static final float TITLE = 12;
    private static final float LEADING = 1.2f;
    private static final int MOST_LINES = 30;
    private static final Color RULES = new Color(0xBB, 0xBB, 0xBB);
    private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);

    private final Document document;
    private final PdfWriter writer;
    private final PdfTemplate pages;
    private final Rectangle format;
    private final Text title;
    private final PaperCells cells;
    private float y;
    private int page;
    private float size = SIZE;
    private List<? extends Column<?>> columns = List.of();
    private float[] widths = {};

    /// @param widths by these the format of the pages is chosen
    Paper(OutputStream out, PaperWidths widths, Text title, Language language) {
        this.title = title;
        cells = new PaperCells(language);
        format = Stream.of(PageSize.A4, PageSize.A4.rotate(), PageSize.A3.rotate())
                .filter(each -> widths.sum() * SIZE <= room(each))
                .findFirst()
                .orElse(PageSize.A3.rotate());
        document = new Document(format);
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.getInfo().put(PdfName.TITLE, new PdfString(both(title), "UnicodeBig"));
        writer.getInfo().put(PdfName.PRODUCER, new PdfString("Tirek"));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.tag()));
        document.open();
        pages = writer.getDirectContent().createTemplate(FOOT * 4, FOOT);
        turn();
    }

    /// `text` in Kazakh and in Russian; what is the same in both stands once.
    static String both(Text text) {
        return Stream.of(text.kk(), text.ru()).distinct().collect(Collectors.joining(" / "));
    }

    /// The title and what the table was asked for with.
    void head(List<Parameter> parameters) {
        y -= TITLE;
        write(both(title), BOLD, TITLE, MARGIN);
        y -= TITLE;
        for (Parameter parameter : parameters) {
            String name = both(parameter.name()) + ": ";
            float from = MARGIN + REGULAR.width(name, SIZE + 1);
            y -= (SIZE + 1) * LEADING;
            write(name, REGULAR, SIZE + 1, MARGIN);
            List<String> lines =
                    BOLD.lines(cells.text(parameter.value()), SIZE + 1, Math.max(100, MARGIN + room(format) - from));
            for (int line = 0; line < lines.size(); line++) {
                y -= line == 0 ? 0 : (SIZE + 1) * LEADING;
                write(lines.get(line), BOLD, SIZE + 1, from);
            }
        }
        y -= SIZE;
    }

    void subtitle(Text text) {
        keep(8 * SIZE);
        y -= 3 * SIZE;
        write(both(text), BOLD, SIZE + 2, MARGIN);
        y -= SIZE;
    }

    /// Begins a table with its headings.
    void begin(List<? extends Column<?>> shown, PaperWidths wanted) {
        columns = shown;
        size = SIZE;
        while (size > SMALLEST && wanted.sum() * size > room(format)) {
            size -= 0.5f;
        }
        widths = wanted.in(size, room(format));
        headings();
    }

    void row(List<String> texts) {
        put(texts, REGULAR, null);
    }

    void total(List<String> texts) {
        put(texts, BOLD, SHADE);
    }

    void close() {
        pages.beginText();
        pages.setFontAndSize(REGULAR.font(), SIZE);
        pages.setTextMatrix(0, 0);
        pages.showText(Integer.toString(page));
        pages.endText();
        columns = List.of();
        document.close();
    }

    private void headings() {
        put(
                columns.stream()
                        .map(column -> Stream.of(
                                        column.heading().kk(), column.heading().ru())
                                .distinct()
                                .collect(Collectors.joining("\n")))
                        .toList(),
                BOLD,
                SHADE);
    }

    private void put(List<String> texts, Typeface face, @Nullable Color ground) {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int column = 0; column < columns.size(); column++) {
            List<String> each = lines(texts.get(column), face, widths[column]);
            lines.add(each);
            most = Math.max(most, each.size());
        }
        float height = most * size * LEADING + size * 0.6f;
        keep(height);
        PdfContentByte canvas = writer.getDirectContent();
        if (ground != null) {
            canvas.setColorFill(ground);
            canvas.rectangle(MARGIN, y - height, width(), height);
            canvas.fill();
            canvas.setColorFill(Color.BLACK);
        }
        float x = MARGIN;
        for (int column = 0; column < columns.size(); column++) {
            boolean right = isRight(columns.get(column));
            float base = y;
            for (String line : lines.get(column)) {
                base -= size * LEADING;
                float indent = right ? widths[column] - size * 0.4f - face.width(line, size) : size * 0.4f;
                show(canvas, line, face, size, x + indent, base);
            }
            x += widths[column];
        }
        y -= height;
        canvas.setColorStroke(RULES);
        canvas.setLineWidth(0.3f);
        canvas.moveTo(MARGIN, y);
        canvas.lineTo(MARGIN + width(), y);
        canvas.stroke();
    }

    private List<String> lines(String text, Typeface face, float width) {
        float room = width - size * 0.8f;
        if (text.indexOf('\n') < 0 && face.width(text, size) <= room) {
            return List.of(text);
        }
        List<String> lines = text.lines()
                .flatMap(line -> face.lines(line, size, room).stream())
                .limit(MOST_LINES)
                .toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static boolean isRight(Column<?> column) {
        return column.type() == Column.Type.MONEY || column.type() == Column.Type.NUMBER;
    }

    /// Turns the page where less than `height` is left of it.
    private void keep(float height) {
        if (y - height < MARGIN + FOOT) {
            turn();
            if (!columns.isEmpty()) {
                headings();
            }
        }
    }

    private void turn() {
        if (page > 0) {
            document.newPage();
        }
        page++;
        writer.setPageEmpty(false);
        y = format.getHeight() - MARGIN;
        PdfContentByte canvas = writer.getDirectContent();
        String number = page + " / ";
        float right = format.getWidth() - MARGIN - FOOT * 2;
        show(canvas, number, REGULAR, SIZE, right - REGULAR.width(number, SIZE), MARGIN);
        canvas.addTemplate(pages, right, MARGIN);
        show(canvas, both(title), REGULAR, SIZE, MARGIN, MARGIN);
    }

    private void write(String text, Typeface face, float points, float x) {
        show(writer.getDirectContent(), text, face, points, x, y);
    }

    private static void show(PdfContentByte canvas, String text, Typeface face, float points, float x, float base) {
        canvas.beginText();
        canvas.setFontAndSize(face.font(), points);
        canvas.setTextMatrix(x, base);
        canvas.showText(text);
        canvas.endText();
    }

    private float width() {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    private static float room(Rectangle format) {
        return format.getWidth() - 2 * MARGIN;
    }
}
