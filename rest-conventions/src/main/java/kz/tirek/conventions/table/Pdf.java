package kz.tirek.conventions.table;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a table as PDF, page by page: what it was asked for with on top, headings in Kazakh and in Russian on each
/// page (Language Law, art. 21), totals below the last row, then the other sheets, and `1 / 12` at the foot of every
/// page. A long table needs no more memory than a short one. What is no more than an id beside a code is left out
/// ([Column#onPaper]).
public final class Pdf {

    /// Media type of PDF answers.
    public static final String MEDIA_TYPE = "application/pdf";

    /// Rows by which the columns are made as wide as they need to be.
    private static final int SAMPLE = 200;

    private static final String LABEL = Totals.TOTAL.kk() + "\n" + Totals.TOTAL.ru();

    private Pdf() {}

    /// Writes a document to `out`, which stays open.
    public static void write(Tabular table, OutputStream out) {
        List<Printed<?>> sheets = new ArrayList<>();
        table.sheets().forEach(sheet -> sheets.add(new Printed<>(sheet, table)));
        Paper paper = new Paper(out, sheets.getFirst().widths(), table.title(), table.language());
        paper.head(table.parameters());
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            sheets.get(sheet).write(paper, sheet > 0);
        }
        paper.close();
    }

    /// A sheet as it is printed.
    private static final class Printed<R> {

        private final Sheet<R> sheet;
        private final List<Column<R>> columns;
        private final PaperCells cells;
        private final Iterator<? extends R> rows;
        private final List<R> sample = new ArrayList<>();

        Printed(Sheet<R> sheet, Tabular table) {
            this.sheet = sheet;
            columns = sheet.columns().stream().filter(Column::onPaper).toList();
            cells = new PaperCells(table.language());
            rows = sheet.rows().iterator();
            while (sample.size() < SAMPLE && rows.hasNext()) {
                sample.add(rows.next());
            }
        }

        PaperWidths widths() {
            PaperWidths widths = new PaperWidths(columns);
            sample.forEach(row -> widths.fit(texts(row)));
            return widths;
        }

        void write(Paper paper, boolean titled) {
            Totals totals = new Totals(columns);
            if (titled) {
                paper.subtitle(sheet.title());
            }
            paper.begin(columns, widths());
            sample.forEach(row -> put(paper, row, totals));
            rows.forEachRemaining(row -> put(paper, row, totals));
            if (totals.any()) {
                paper.total(totalTexts(totals));
            }
        }

        private void put(Paper paper, R row, Totals totals) {
            for (int column = 0; column < columns.size(); column++) {
                totals.add(column, columns.get(column).of(row));
            }
            paper.row(texts(row));
        }

        private List<String> texts(R row) {
            return columns.stream().map(column -> cells.text(column.of(row))).toList();
        }

        private List<String> totalTexts(Totals totals) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                @Nullable Object total = totals.of(column);
                texts.add(total == null && column == 0 ? LABEL : cells.text(total));
            }
            return texts;
        }
    }
}
