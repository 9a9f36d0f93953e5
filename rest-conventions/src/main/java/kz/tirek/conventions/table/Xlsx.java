package kz.tirek.conventions.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import kz.tirek.conventions.problem.Language;

/// Writes sheets as an XLSX workbook (ECMA-376, SpreadsheetML), row by row: typed cells below a frozen row of
/// headings, and below the last row the totals, as formulas with the value that was added up here, to the tiyn.
///
/// A text is a cell of type text: no spreadsheet computes it, whatever it begins with, so that nothing has to be put
/// in front of it as in CSV. Numbers beyond the 15 digits a spreadsheet keeps are texts too. An instant is a text: no
/// cell holds its microseconds and its zone.
public final class Xlsx {

    /// Media type of XLSX answers.
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private Xlsx() {}

    /// Writes a workbook to `out`, which stays open. Nothing ends the workbook when a row cannot be made: half of one
    /// must not look like a whole.
    public static void write(List<? extends Sheet<?>> sheets, Language language, OutputStream out) throws IOException {
        write(sheets, language, out, ROWS_OF_A_SHEET);
    }

    /// @param rowsOfASheet where more rows come they go on in another sheet, under the same headings
    static void write(List<? extends Sheet<?>> sheets, Language language, OutputStream out, int rowsOfASheet)
            throws IOException {
        Workbook workbook = new Workbook(out);
        for (Sheet<?> sheet : sheets) {
            write(sheet, language, workbook, rowsOfASheet);
        }
        workbook.finish();
    }

    private static <R> void write(Sheet<R> sheet, Language language, Workbook workbook, int rowsOfASheet)
            throws IOException {
        Iterator<? extends R> rows = sheet.rows().iterator();
        SummedColumns sums = new SummedColumns(sheet.columns());
        do {
            Worksheet<R> worksheet = new Worksheet<>(workbook, sheet, language, sums);
            // The last row is kept for totals.
            while (worksheet.rows() < rowsOfASheet - (sums.any() ? 1 : 0) && rows.hasNext()) {
                worksheet.add(rows.next());
            }
            worksheet.end(!rows.hasNext());
        } while (rows.hasNext());
    }
}
