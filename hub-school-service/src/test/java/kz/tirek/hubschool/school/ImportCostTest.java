package kz.tirek.hubschool.school;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What an import of 10,000 schools costs, in seconds and in memory. Not part of every build, whose machine may be
/// busy: `-Dbenchmark`.
@QuarkusTest
@WithTirek
@EnabledIfSystemProperty(
        named = "benchmark",
        matches = ".*",
        disabledReason = "a measurement, asked for by -Dbenchmark")
class ImportCostTest {

    private static final int ROWS = 10_000;
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "name.kk",
            "name.ru",
            "territory",
            "kind",
            "languages",
            "level",
            "address",
            "location.lat",
            "location.lon",
            "capacity",
            "shifts",
            "identifiers",
            "underfilledStatus.since",
            "underfilledStatus.basis");

    @Test
    void takesTenThousandSchoolsInSeconds() throws IOException {
        measure("a few, to warm up", CSV, csv(rows(200, "W")), true);
        measure("CSV, dry run", CSV, csv(rows(ROWS, "A")), true);
        measure("XLSX, dry run", XLSX, xlsx(rows(ROWS, "A")), true);
        measure("CSV", CSV, csv(rows(ROWS, "A")), false);
        measure("XLSX", XLSX, xlsx(rows(ROWS, "B")), false);
        measure("CSV, every row refused", CSV, csv(rows(ROWS, "A")), true);
        measure("CSV, every row wrong and referring to what is not there", CSV, wrong(rows(ROWS, "A")), true);
        measure("CSV, twice every row of a new series, 20,000 in all", CSV, csv(twice(rows(ROWS, "C"))), true);
        measure("CSV, 20,000 times the same row", CSV, csv(same(rows(1, "D"), 2 * ROWS)), true);
    }

    private static void measure(String what, String type, byte[] file, boolean dryRun) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used(heap);
        long start = System.nanoTime();
        int status = Api.once(Tokens.of("ministry"))
                .contentType(type)
                .body(file)
                .post("/api/v1/schools/import?dryRun=" + dryRun)
                .statusCode();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "import of %s: %.1f s, heap %d MB before, %d MB at most, with garbage%n",
                what, seconds, before >> 20, peak >> 20);
        assertThat(status).isEqualTo(200);
        assertThat(seconds).isLessThan(20);
    }

    private static long used(List<MemoryPoolMXBean> heap) {
        return heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static List<List<String>> rows(int count, String series) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (int i = 0; i < count; i++) {
            boolean small = i % 2 == 0;
            rows.add(List.of(
                    "№%d үлгі мектебі %s".formatted(i, series),
                    "Учебный образец №%d %s".formatted(i, series),
                    small ? "273647102" : "273620100",
                    "SECONDARY",
                    "KAZAKH;RUSSIAN",
                    "BASIC",
                    "Абай көшесі, %d".formatted(i),
                    "51.%04d".formatted(i),
                    "52.%04d".formatted(i),
                    "320",
                    "1",
                    "NOBD:%s-%d".formatted(series, i),
                    small ? "2024-09-01" : "",
                    small ? "Приказ №112" : ""));
        }
        return rows;
    }

    private static byte[] wrong(List<List<String>> rows) {
        return new String(csv(rows), StandardCharsets.UTF_8)
                .replace("SECONDARY", "NONE")
                .replace("273620100", "999999999")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> twice(List<List<String>> rows) {
        List<List<String>> twice = new ArrayList<>(rows.subList(0, 1));
        rows.subList(1, rows.size()).forEach(row -> twice.addAll(List.of(row, row)));
        return twice;
    }

    private static List<List<String>> same(List<List<String>> rows, int times) {
        List<List<String>> same = new ArrayList<>(rows.subList(0, 1));
        same.addAll(Collections.nCopies(times, rows.getLast()));
        return same;
    }

    private static byte[] csv(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        rows.forEach(row -> csv.append('"').append(String.join("\",\"", row)).append("\"\r\n"));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
            for (List<String> row : rows) {
                sheet.append("<row>");
                row.forEach(cell ->
                        sheet.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
                sheet.append("</row>");
            }
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    sheet.append("</sheetData></worksheet>").toString());
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
