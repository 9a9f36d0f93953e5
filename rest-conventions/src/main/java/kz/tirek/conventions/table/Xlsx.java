package kz.tirek.conventions.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes sheets as an XLSX workbook (ECMA-376, SpreadsheetML), row by row.
///
/// A text is a cell of type text: no spreadsheet computes it, whatever it begins with, so that nothing has to be put
/// in front of it as in CSV. Numbers beyond the 15 digits a spreadsheet keeps are texts too.
public final class Xlsx {

    /// Media type of XLSX answers.
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_AT_ONCE = 500;
    private static final int DIGITS_OF_A_NUMBER = 15;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;

    private Xlsx() {}

    /// Writes a workbook to `out`, which stays open. Nothing ends the workbook when a row cannot be made: half of one
    /// must not
    /// look like a whole.
    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        write(sheets, out, Worksheet.MAX_ROWS);
    }

    /// @param rowsOfASheet where more rows come they go on in another sheet, under the same headings
    static void write(List<Sheet> sheets, OutputStream out, int rowsOfASheet) throws IOException {
        Workbook workbook = new Workbook(CloseShieldOutputStream.wrap(out), "Tirek", null);
        for (Sheet sheet : sheets) {
            Iterator<? extends List<? extends @Nullable Object>> rows =
                    sheet.rows().iterator();
            do {
                write(sheet, rows, workbook.newWorksheet(sheet.name()), rowsOfASheet);
            } while (rows.hasNext());
        }
        workbook.finish();
    }

    private static void write(
            Sheet sheet, Iterator<? extends List<? extends @Nullable Object>> rows, Worksheet worksheet, int last)
            throws IOException {
        List<String> headings = sheet.headings();
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            worksheet.inlineString(0, column, heading);
            worksheet.style(0, column).bold().wrapText(true).set();
            worksheet.width(column, Math.clamp(heading.length() + 2L, NARROWEST, WIDEST));
        }
        worksheet.freezePane(0, 1);
        for (int row = 1; row < last && rows.hasNext(); row++) {
            List<? extends @Nullable Object> cells = rows.next();
            for (int column = 0; column < cells.size(); column++) {
                put(worksheet, row, column, cells.get(column));
            }
            if (row % ROWS_AT_ONCE == 0) {
                worksheet.flush();
            }
        }
        worksheet.finish();
    }

    private static void put(Worksheet worksheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number when fits(number) -> worksheet.value(row, column, number);
            case Boolean truth -> worksheet.value(row, column, truth);
            case LocalDate date -> {
                worksheet.value(row, column, date);
                worksheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> worksheet.inlineString(row, column, text(cell));
        }
    }

    private static boolean fits(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= DIGITS_OF_A_NUMBER;
    }

    private static String text(Object cell) {
        String text = cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
