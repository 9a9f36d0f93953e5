package kz.tirek.conventions.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.tirek.conventions.problem.Language;

/// Writes a sheet as CSV (RFC 4180, UTF-8): the names of the columns, then the rows and nothing else, so that adding
/// up a column gives its total.
public final class Csv {

    /// Media type of CSV answers.
    public static final String MEDIA_TYPE = "text/csv";

    private Csv() {}

    /// Writes the names and every row to `out`, which stays open.
    public static <R> void write(Sheet<R> sheet, Language language, OutputStream out) throws IOException {
        CsvCells csv = new CsvCells(out, language);
        List<Column<R>> columns = sheet.columns();
        for (Column<R> column : columns) {
            csv.put(column.name());
        }
        csv.endLine();
        for (R row : sheet.rows()) {
            for (Column<R> column : columns) {
                csv.put(column.of(row));
            }
            csv.endLine();
        }
        csv.flush();
    }
}
