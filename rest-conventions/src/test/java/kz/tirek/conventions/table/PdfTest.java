package kz.tirek.conventions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import org.apache.commons.io.output.CountingOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final Text TITLE = new Text("Бас журнал", "Общий журнал", "General journal");

    /// Rows as long as there are numbers.
    private record Journal(Iterable<Long> rows) implements Tabular {

        @Override
        public Language language() {
            return Language.KK;
        }

        @Override
        public String fileName() {
            return "journal";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter(new Text("Күні", "На дату", "As of"), LocalDate.of(2026, 1, 31)));
        }

        @Override
        public List<Sheet<?>> sheets() {
            List<Column<Long>> columns = List.of(
                    Column.number("n", new Text("№", "№", "No."), row -> row),
                    Column.<Long>text("id", new Text("Код", "Код", "Code"), row -> "id-" + row)
                            .offPaper(),
                    Column.text(
                            "school",
                            new Text("Мектеп", "Школа", "School"),
                            row -> new Name("Ақсай ауылының №5 мектебі", "Школа №5 села Аксай", null)),
                    Column.instant(
                            "at", new Text("Тіркелді", "Записано", "Recorded"), row -> Instant.EPOCH.plusMillis(row)),
                    Column.total("amount", new Text("Сома", "Сумма", "Amount"), Money::ofTiyn));
            return List.of(
                    new Sheet<>(TITLE, columns, rows),
                    new Sheet<>(new Text("Бақылау", "Контроль", "Control"), columns.subList(0, 1), List.of(7L)));
        }
    }

    @Test
    void printsHeadingsInBothLanguagesOnNumberedPagesAndTotals() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.PDF.write(
                new Journal(LongStream.rangeClosed(1, 200)
                        .map(n -> n * 100_000)
                        .boxed()
                        .toList()),
                out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document).replace('\u00A0', ' ');
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(text)
                    .contains("Бас журнал / Общий журнал", "31.01.2026", "Барлығы", "Итого", "20 100 000,00")
                    .contains("Бақылау / Контроль", "Ақсай ауылының №5 мектебі", "01.01.1970 06:01:40.000000")
                    .contains("1 / " + pages, pages + " / " + pages)
                    .doesNotContain("id-");
            assertThat(text.split("Мектеп", -1)).as("on each page").hasSize(pages + 1);
            assertThat(text).contains("Школа");
        }
    }

    @Test
    void printsWhileRowsAreStillMade() {
        CountingOutputStream out = new CountingOutputStream(OutputStream.nullOutputStream());
        List<Long> writtenAt = new ArrayList<>();
        Iterator<Long> rows = LongStream.range(0, 20_000)
                .peek(row -> {
                    if (row % 5000 == 0) {
                        writtenAt.add(out.getByteCount());
                    }
                })
                .boxed()
                .iterator();
        Pdf.write(new Journal(() -> rows), out);
        assertThat(writtenAt).isSorted().doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void writesTheSameRowsAsCsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFormat.CSV.write(new Journal(List.of(5L)), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "n,id,school,at,amount\r\n5,id-5,Ақсай ауылының №5 мектебі,1970-01-01T00:00:00.005Z,0.05\r\n");
    }
}
