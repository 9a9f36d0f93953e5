package kz.tirek.conventions.table;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.table.Workbook.Style;
import org.jspecify.annotations.Nullable;

/// A worksheet while it is written, row by row.
final class Worksheet<R> {

    private static final int DIGITS_OF_A_NUMBER = 15;
    private static final long LARGEST_AMOUNT_TIYN = 999_999_999_999_999L;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;
    /// Day 0 of spreadsheets, which take 1900 for a leap year: the days from 1 March 1900 on are right.
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook workbook;
    private final Writer xml;
    private final String name;
    private final List<Column<R>> columns;
    private final String[] letters;
    private final Language language;
    private final SummedColumns sums;
    private int rows;

    Worksheet(Workbook workbook, Sheet<R> sheet, Language language, SummedColumns sums) throws IOException {
        this.workbook = workbook;
        this.columns = sheet.columns();
        this.letters = new String[columns.size()];
        this.language = language;
        this.sums = sums;
        name = workbook.begin(sheet.title().in(language));
        xml = workbook.part();
        xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int column = 0; column < columns.size(); column++) {
            letters[column] = letters(column);
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(column + 1, Math.clamp(heading(column).length() + 2L, NARROWEST, WIDEST)));
        }
        xml.append("</cols><sheetData>");
        beginRow();
        for (int column = 0; column < columns.size(); column++) {
            text(column, heading(column), Style.HEADING);
        }
        xml.append("</row>");
    }

    /// Rows so far, the headings among them.
    int rows() {
        return rows;
    }

    void add(R row) throws IOException {
        beginRow();
        for (int column = 0; column < columns.size(); column++) {
            Object cell = columns.get(column).of(row);
            sums.add(column, cell, put(column, cell, Style.MONEY));
        }
        xml.append("</row>");
    }

    /// @param isLast whether the totals come here
    void end(boolean isLast) throws IOException {
        sums.ends(name, rows);
        if (isLast && sums.any()) {
            beginRow();
            for (int column = 0; column < columns.size(); column++) {
                Money total = sums.totals().of(column);
                if (total != null) {
                    total(column, total);
                } else if (column == 0) {
                    text(column, Totals.TOTAL.in(language), Style.HEADING);
                }
            }
            xml.append("</row>");
        }
        xml.append("</sheetData></worksheet>");
        workbook.endPart();
    }

    private void beginRow() throws IOException {
        rows++;
        xml.append("<row r=\"").append(Integer.toString(rows)).append("\">");
    }

    private void total(int column, Money total) throws IOException {
        String formula = sums.formula(column, letters[column]);
        if (formula == null || !fits(total)) {
            put(column, total, Style.TOTAL);
        } else {
            begin(column, Style.TOTAL);
            xml.append("><f>")
                    .append(Workbook.escape(formula))
                    .append("</f><v>")
                    .append(total.toString())
                    .append("</v></c>");
        }
    }

    /// Writes a cell.
    ///
    /// @return whether it is a number
    private boolean put(int column, @Nullable Object cell, Style ofMoney) throws IOException {
        switch (cell) {
            case null -> {}
            case Money amount
            when fits(amount) -> {
                number(column, amount.toString(), ofMoney);
                return true;
            }
            case Number number
            when fits(number) -> {
                number(column, plain(number), Style.PLAIN);
                return true;
            }
            case Boolean truth -> {
                begin(column, Style.PLAIN);
                xml.append(" t=\"b\"><v>").append(truth ? "1" : "0").append("</v></c>");
            }
            case LocalDate date
            when !date.isBefore(FIRST_DAY) ->
                number(column, Long.toString(date.toEpochDay() - DAY_0.toEpochDay()), Style.DATE);
            default -> text(column, Cells.text(cell, language), Style.PLAIN);
        }
        return false;
    }

    private void number(int column, String number, Style style) throws IOException {
        begin(column, style);
        xml.append("><v>").append(number).append("</v></c>");
    }

    private void text(int column, String text, Style style) throws IOException {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        begin(column, style);
        xml.append(" t=\"inlineStr\"><is><t")
                .append(cut.equals(cut.strip()) ? ">" : " xml:space=\"preserve\">")
                .append(Workbook.escape(cut))
                .append("</t></is></c>");
    }

    @SuppressWarnings("EnumOrdinal") // the file lists the styles in the order of the enum
    private void begin(int column, Style style) throws IOException {
        xml.append("<c r=\"")
                .append(letters[column])
                .append(Integer.toString(rows))
                .append('"');
        if (style != Style.PLAIN) {
            xml.append(" s=\"").append(Integer.toString(style.ordinal())).append('"');
        }
    }

    private String heading(int column) {
        return columns.get(column).heading().in(language);
    }

    private static boolean fits(Money amount) {
        return Math.abs(amount.tiyn()) <= LARGEST_AMOUNT_TIYN;
    }

    private static boolean fits(Number number) {
        return number instanceof Integer
                || new BigDecimal(number.toString()).stripTrailingZeros().precision() <= DIGITS_OF_A_NUMBER;
    }

    private static String plain(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /// `A` to `Z`, `AA` and so on.
    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
