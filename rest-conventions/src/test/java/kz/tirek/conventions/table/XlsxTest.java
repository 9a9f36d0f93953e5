package kz.tirek.conventions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import org.apache.commons.io.output.CountingOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    @TempDir
    Path folder;

    @Test
    void writesEveryKindOfCell() throws IOException {
        String sheet = parts(
                        sheet(
                                "Сводка: итог",
                                List.of("Мектеп", "n", "x", "y"),
                                Arrays.asList("Ақсай & «№5» 😀", 17, new BigDecimal("249800000.25"), null),
                                Arrays.asList(true, LocalDate.of(2026, 11, 22), Instant.EPOCH)),
                        100)
                .get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("Ақсай &amp; «№5»")
                .contains("<v>17</v>")
                .contains("<v>249800000.25</v>", "<v>46348")
                .contains("1970-01-01T00:00:00Z")
                .contains("r=\"A3\" t=\"b\"")
                .doesNotContain("r=\"D2\"");
    }

    @Test
    void leavesNothingForASpreadsheetToCompute() throws IOException {
        Map<String, String> parts = parts(
                sheet("s", List.of("=h"), List.of("=cmd|' /C calc'!A0"), List.of("+1+1"), List.of("@SUM(A1)")), 100);
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .contains("=cmd|")
                .doesNotContain("<f>");
    }

    @Test
    void keepsDigitsThatANumberWouldLose() throws IOException {
        assertThat(parts(sheet("s", List.of("n"), List.of(1234567890123456789L), List.of(123456789012345L)), 100)
                        .get("xl/worksheets/sheet1.xml"))
                .contains("<t>1234567890123456789</t>", "<v>123456789012345</v>");
    }

    @Test
    void cutsTextsNoCellHolds() throws IOException {
        assertThat(parts(sheet("s", List.of("n"), List.of("x".repeat(40_000))), 100)
                        .get("xl/worksheets/sheet1.xml"))
                .contains("x".repeat(32_766) + "…<");
    }

    @Test
    void goesOnInAnotherSheetWhereOneIsFull() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> rows.add(List.of("row " + i)));
        Map<String, String> parts = parts(Sheet.of("long", List.of("heading"), rows), 3);
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("heading", "row 0", "row 1");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("heading", "row 2", "row 3");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("heading", "row 4");
        assertThat(parts).doesNotContainKey("xl/worksheets/sheet4.xml");
    }

    @Test
    void writesASheetWithoutRows() throws IOException {
        assertThat(parts(Sheet.of("empty", List.of("heading"), List.of()), 100).get("xl/worksheets/sheet1.xml"))
                .contains("heading");
    }

    @Test
    void addsUpWithFormulasThatHaveOurValue() throws IOException {
        Text name = new Text("Сома", "Сумма, вся", "Amount");
        Sheet<Long> sheet = new Sheet<>(
                name,
                List.of(
                        Column.number("n", name, row -> row),
                        Column.total("amount", name, Money::ofTiyn),
                        Column.total("digits", name, row -> Money.ofTiyn(row == 3 ? 1_000_000_000_000_000L : row)),
                        Column.money("balance", name, Money::ofTiyn)),
                List.of(1L, 2L, 3L, 4_000_000L));
        Map<String, String> parts = parts(sheet, 4);
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<c r=\"B3\" s=\"3\"><v>0.02</v></c>", "state=\"frozen\"")
                .doesNotContain("<f>");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("Итого")
                .contains("<f>ROUND(SUM('Сумма, вся'!B2:B3,'Сумма, вся 2'!B2:B3),2)</f><v>40000.06</v>")
                .as("a spreadsheet would lose digits of the third")
                .contains("<t>10000000040000.03</t>")
                .doesNotContain("SUM('Сумма, вся'!C", "SUM('Сумма, вся'!D");
        assertThat(parts(sheet, 100).get("xl/worksheets/sheet1.xml"))
                .contains("<f>ROUND(SUM(B2:B5),2)</f><v>40000.06</v>");
    }

    @Test
    void writesWhileRowsAreStillMade() throws IOException {
        CountingOutputStream out = new CountingOutputStream(OutputStream.nullOutputStream());
        List<Long> writtenAt = new ArrayList<>();
        Iterator<List<Object>> rows = IntStream.range(0, 20_000)
                .<List<Object>>mapToObj(i -> {
                    if (i % 5000 == 0) {
                        writtenAt.add(out.getByteCount());
                    }
                    return List.of("строка " + i, i, LocalDate.EPOCH.plusDays(i));
                })
                .iterator();
        Iterable<List<Object>> once = () -> rows;
        Xlsx.write(List.of(Sheet.of("s", List.of("a", "b", "c"), once)), Language.KK, out);
        assertThat(writtenAt).isSorted().doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void leavesHalfAWorkbookUnfinished() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Iterable<List<Object>> rows = () -> {
            throw new IllegalStateException("the database is gone");
        };
        assertThatThrownBy(() -> Xlsx.write(List.of(Sheet.of("s", List.of("a"), rows)), Language.KK, out))
                .hasMessage("the database is gone");
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0005\u0006");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Sheet<?> sheet(String name, List<String> headings, List<? extends @Nullable Object>... rows) {
        return Sheet.of(name, headings, List.of(rows));
    }

    /// The parts of the workbook, by name.
    private Map<String, String> parts(Sheet<?> sheet, int rowsOfASheet) throws IOException {
        Path file = folder.resolve("written.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Xlsx.write(List.of(sheet), Language.RU, out, rowsOfASheet);
        }
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), text(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return parts;
    }

    /// The part with its characters instead of references to them.
    private static String text(byte[] part) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(new String(part, StandardCharsets.UTF_8))
                .replaceAll(reference -> Character.toString(Integer.parseInt(reference.group(1), 16)));
    }
}
