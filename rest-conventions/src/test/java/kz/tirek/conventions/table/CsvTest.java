package kz.tirek.conventions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void writesEveryKindOfCellAsItsText() throws IOException {
        List<Object> cells = List.of(
                new UUID(0, 0),
                UUID.fromString("01a20519-1a33-7857-8b60-214e167e8842"),
                new UUID(-1, -1),
                Money.ZERO,
                Money.ofTiyn(5),
                Money.ofTiyn(-5),
                Money.ofTiyn(-99_999),
                Money.ofTiyn(Long.MAX_VALUE),
                Money.ofTiyn(Long.MIN_VALUE + 1),
                0L,
                -10L,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Integer.MIN_VALUE,
                LocalDate.of(2026, 1, 9),
                LocalDate.of(0, 12, 31),
                LocalDate.MAX.withYear(9999),
                LocalDate.of(10_000, 1, 1),
                Instant.EPOCH,
                Instant.parse("1969-12-31T23:59:59.9Z"),
                Instant.parse("2026-11-22T00:00:00.120Z"),
                Instant.parse("2026-11-22T05:06:07.000100Z"),
                Instant.parse("2026-11-22T23:59:59.000000001Z"),
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.MAX,
                new BigDecimal("249800000.25"),
                true,
                "Ақсай 😀");
        assertThat(line(cells).split(","))
                .containsExactlyElementsOf(cells.stream()
                        .map(cell -> Cells.text(cell, Language.EN))
                        .map(text -> text.startsWith("+") ? "'" + text : text)
                        .toList());
    }

    @Test
    void quotesWhatWouldBeReadInAnotherWay() throws IOException {
        assertThat(line(Arrays.asList("a,b", "say \"no\"", "two\nlines", " a", "a ", "", null, "ә\u0001")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" a\",\"a \",,,\"ә\u0001\"");
    }

    @Test
    void leavesNothingForASpreadsheetToCompute() throws IOException {
        assertThat(line(List.of("=1+1", "+7 701", "-5", "-5a", "@x", "\tx", LocalDate.of(-1, 1, 1))))
                .isEqualTo("'=1+1,'+7 701,-5,'-5a,'@x,'\tx,'-0001-01-01");
    }

    @Test
    void writesMoreThanItsBufferHolds() throws IOException {
        String letters = "ұ\"".repeat(50_000);
        List<String> cells = IntStream.range(0, 30_000)
                .mapToObj(number -> number % 10_000 == 9_999 ? letters : "x".repeat(number % 70))
                .toList();
        String quoted = "\"" + letters.replace("\"", "\"\"") + "\"";
        assertThat(line(cells))
                .isEqualTo(String.join(
                        ",",
                        cells.stream()
                                .map(cell -> cell.equals(letters) ? quoted : cell)
                                .toList()));
        assertThat(line(List.of("x".repeat(100_000)))).hasSize(100_000);
    }

    /// The cells as the only line below the names.
    private static String line(List<? extends @Nullable Object> cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sheet<List<? extends @Nullable Object>> sheet =
                Sheet.of("cells", Collections.nCopies(cells.size(), "n"), List.of(cells));
        Csv.write(sheet, Language.EN, bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        String names = String.join(",", Collections.nCopies(cells.size(), "n")) + "\r\n";
        assertThat(text).startsWith(names).endsWith("\r\n");
        return text.substring(names.length(), text.length() - 2);
    }
}
