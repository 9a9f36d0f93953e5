package kz.tirek.hubschool.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.hubschool.GeneratedData;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTirek
class ProgrammeSummaryTest {

    private static final String SUMMARY = "/api/v1/reports/programme-summary";

    @BeforeAll
    static void generate() {
        GeneratedData.SMALL.load();
    }

    @AfterAll
    static void leaveNothing() {
        GeneratedData.SMALL.remove();
    }

    @Test
    void countsExactlyTheRowsItLeadsTo() {
        Set<String> met = new HashSet<>();
        for (String query : List.of("?asOf=2024-05-15", "?territory=270000000&asOf=2025-12-31", "?cohort=Фаза 2")) {
            JsonPath summary = get(SUMMARY + query);
            List<Map<String, Object>> lines = new ArrayList<>(summary.getList("lines"));
            Map<String, Object> total = summary.getMap("total");
            lines.add(total);
            for (Map<String, Object> line : lines) {
                for (Map<String, Object> figure : figures(line)) {
                    BigDecimal value = value(figure);
                    // Two requests for each of a thousand zeros would take minutes.
                    if (value.signum() > 0 || line.equals(total)) {
                        assertThat(ofRows(figure))
                                .as("%s of %s", figure, line.get("name"))
                                .isEqualByComparingTo(value);
                    }
                    if (value.signum() > 0) {
                        met.add(String.valueOf(figure.get("figure")));
                    }
                }
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Figure.values()).stream().map(Enum::name).toList());
    }

    @Test
    void addsTerritoriesUpToTheTotal() {
        for (String query : List.of("?asOf=2025-12-31", "?territory=270000000&asOf=2025-12-31")) {
            JsonPath summary = get(SUMMARY + query);
            for (Figure figure : Figure.values()) {
                BigDecimal sum = summary.<Map<String, Object>>getList("lines").stream()
                        .map(line -> value(figure(line, figure)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum).as("%s", figure).isEqualByComparingTo(value(figure(summary.getMap("total"), figure)));
            }
        }
    }

    @Test
    void saysWhichCutOfTheDataItIs() {
        Api.as("auditor")
                .header("Accept-Language", "kk")
                .get(SUMMARY + "?territory=270000000&asOf=2025-12-31&cohort=Фаза 1")
                .then()
                .statusCode(200)
                .header("Content-Language", "kk")
                .body("asOf", equalTo("2025-12-31"))
                .body("generatedAt", notNullValue())
                .body("cut.effectiveOn", equalTo("2025-12-31"))
                .body("cut.yearFrom", equalTo("2025-01-01"))
                .body("territory", equalTo("270000000"))
                .body("cohort", equalTo("Фаза 1"))
                .body("total.name", equalTo("Батыс Қазақстан облысы"))
                .body("figures[0].title", equalTo("Тәлімгерліктегі шағын жинақты мектептер"))
                .body("figures.figure", not(equalTo("SCHOOLS_ACTIVE")));
        String feed = get(SUMMARY).getString("cut.changesUpTo");
        Given.createdSchool("Қиық");
        String later = get(SUMMARY).getString("cut.changesUpTo");
        Api.as("auditor")
                .get("/api/v1/changes/hub-schools?after=" + feed)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", equalTo(later));
    }

    @Test
    void comesAsCsvInTheLanguageAsked() {
        Response csv = Api.as("ministry")
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(SUMMARY + "?asOf=2025-12-31");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"programme-summary-2025-12-31.csv\"");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.getFirst())
                .startsWith("KATO code,Territory,Schools that work,")
                .endsWith(",As of,Phase,Drawn at,Changes counted up to (position in the feed)");
        assertThat(lines.get(1)).startsWith(",Kazakhstan,").contains(",2025-12-31,");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(22).anyMatch(line -> line.startsWith("270000000,"));
    }

    @Test
    void comesAsAWorkbookWithItsDefinitions(@TempDir Path folder) throws IOException {
        Response xlsx = Api.as("fund-officer").accept(XlsxWriter.MEDIA_TYPE).get(SUMMARY + "?territory=270000000");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.contentType()).isEqualTo(XlsxWriter.MEDIA_TYPE);
        Path file = Files.write(folder.resolve("summary.xlsx"), xlsx.asByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(part(zip, "xl/worksheets/sheet1.xml")).contains("<t>273600000</t>");
            assertThat(part(zip, "xl/worksheets/sheet2.xml")).contains("</row>");
            assertThat(part(zip, "xl/workbook.xml")).contains("sheetId=\"2\"");
        }
    }

    @Test
    void offersRowsAsTablesToo() {
        String rows = SUMMARY + "/rows?figure=SCHOOLS_UNDERFILLED&asOf=2025-12-31&territory=270000000";
        int count = rowsAt(rows).size();
        assertThat(Api.as("auditor").accept("text/csv").get(rows).asString().lines())
                .hasSize(count + 1);
        Api.as("auditor").accept(XlsxWriter.MEDIA_TYPE).get(rows).then().statusCode(200);
    }

    @Test
    void leadsFromAFigureToTheRecordsThemselves() {
        Set<String> followed = new HashSet<>();
        for (Map<String, Object> figure : figures(get(SUMMARY).getMap("total"))) {
            rowsAt(figure.get("href") + "&limit=1").stream().findFirst().ifPresent(row -> {
                Api.as("auditor")
                        .get(String.valueOf(row.get("href")))
                        .then()
                        .statusCode(200)
                        .body("id", equalTo(row.get("id")));
                followed.add(String.valueOf(row.get("resourceType")));
            });
        }
        assertThat(followed)
                .contains("school", "hub-school", "mentorship", "mentoring-activity", "room", "equipment-item");
    }

    @Test
    void refusesWhatItCannotSumUp() {
        Api.problem(ask("?asOf=2999-01-01"), 422, "date-in-future");
        Api.problem(ask("?territory=999999999"), 422, "unknown-reference");
        Api.problem(ask("?territory=27"), 400, "invalid-request");
        Api.problem(ask("?asOf=yesterday"), 400, "invalid-request");
        Api.problem(ask("?figure=SCHOOLS_ACTIVE"), 400, "invalid-request");
        Api.invalid(ask("/rows"), "figure not-null");
        Api.problem(ask("/rows?figure=SCHOOLS"), 400, "invalid-request");
        Api.problem(ask("/rows?figure=SCHOOLS_ACTIVE&cohort=1"), 422, "figure-without-cohort");
        Api.problem(ask("/rows?figure=SCHOOLS_ACTIVE&cursor=x"), 400, "invalid-cursor");
        String next = get(SUMMARY + "/rows?figure=SCHOOLS_ACTIVE&limit=1").getString("next");
        Api.problem(ask("/rows?figure=ROOMS_READY&cursor=" + next), 400, "invalid-cursor");
    }

    private static Response ask(String query) {
        return Api.as("auditor").get(SUMMARY + query);
    }

    private static JsonPath get(String path) {
        Response answer =
                Api.as("auditor").urlEncodingEnabled(!path.contains("%")).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> figures(Map<String, Object> line) {
        return (List<Map<String, Object>>) requireNonNull(line.get("figures"));
    }

    private static Map<String, Object> figure(Map<String, Object> line, Figure figure) {
        return figures(line).stream()
                .filter(one -> figure.name().equals(one.get("figure")))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal value(Map<String, Object> figure) {
        return new BigDecimal(String.valueOf(figure.getOrDefault("value", figure.get("amount"))));
    }

    /// The figure once more, from its rows.
    private static BigDecimal ofRows(Map<String, Object> figure) {
        List<Map<String, Object>> rows = rowsAt(String.valueOf(figure.get("href")));
        assertThat(rows).extracting(row -> row.get("id")).doesNotHaveDuplicates();
        return switch (Figure.valueOf(String.valueOf(figure.get("figure"))).unit()) {
            case NUMBER -> BigDecimal.valueOf(rows.size());
            case PERSONS, PIECES, HOURS_PER_WEEK -> sum(rows, "quantity");
            case TENGE -> sum(rows, "amount");
        };
    }

    private static BigDecimal sum(List<Map<String, Object>> rows, String member) {
        return rows.stream()
                .map(row -> new BigDecimal(String.valueOf(row.get(member))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Map<String, Object>> rowsAt(String href) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get(href + (href.contains("limit=") ? "" : "&limit=500") + cursor);
            rows.addAll(page.getList("items"));
            cursor = page.getString("next") == null || href.contains("limit=")
                    ? null
                    : "&cursor=" + page.getString("next");
        }
        return rows;
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
