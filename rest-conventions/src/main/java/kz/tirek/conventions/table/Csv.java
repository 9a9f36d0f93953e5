package kz.tirek.conventions.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// Writes a sheet as CSV (RFC 4180, UTF-8).
public final class Csv {

    /// Media type of CSV answers.
    public static final String MEDIA_TYPE = "text/csv";

    private Csv() {}

    /// Writes the headings and every row to `out`, which stays open.
    public static void write(Sheet sheet, OutputStream out) throws IOException {
        CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord(sheet.headings().stream().map(Csv::harmless));
        for (List<? extends @Nullable Object> row : sheet.rows()) {
            csv.printRecord(row.stream().map(Csv::text));
        }
        csv.flush();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> harmless(text);
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection);
    /// numbers, amounts among them, stay as they are.
    private static String harmless(String text) {
        if (text.isEmpty() || text.matches("-?[0-9]+([.][0-9]+)?")) {
            return text;
        }
        return "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
