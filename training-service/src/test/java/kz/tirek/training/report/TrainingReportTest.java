package kz.tirek.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.test.Api;
import kz.tirek.test.Generated;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTirek
@WithHubSchools
class TrainingReportTest {

    private static final String REPORT = "/api/v1/reports/training";
    private static final String HUB = "00000000-0000-7000-8000-00000000a003";
    private static final String PROVIDER = "00000000-0000-7000-8000-00000000b001";
    private static final String WEST = "270000000";
    private static final String AKTOBE = "150000000";
    private static final Tokens OFFICER = Tokens.of("fund-officer");
    private static final Tokens MINISTRY = Tokens.of("ministry");
    private static final Tokens OF_AKTOBE = Tokens.of("coordinator").territories(AKTOBE);

    @BeforeAll
    static void fillTheYear() throws Exception {
        if (Owner.run("select id from provider where id = '" + PROVIDER + "'").isEmpty()) {
            Generated.runUnguarded(TrainingReportTest.class, List.of("report"), Map.of());
        }
        HubSchools.territory(WEST, "Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan Region");
        HubSchools.territory("273600000", "Бөрлі ауданы", "Бурлинский район", "Burlin District");
    }

    @BeforeEach
    void awaitTheNamesOfTerritories() {
        Training.await(() -> name("en", WEST).equals("West Kazakhstan Region"));
    }

    @Test
    void countsPartsPeopleHoursCertificatesAndAnswers() {
        assertThat(total(report(OFFICER, "?year=1995")))
                .isEqualTo(figures("12", "9", "280", "91.7", "6", "45.5", "4.2"));
    }

    @Test
    void countsAnInternshipWithinARunOnce() {
        assertThat(lines(report(OFFICER, "?year=1995&by=FORMAT")))
                .containsEntry("SEMINAR", figures("9", "9", "80", "88.9", "6", "55.6", "4.2"))
                .containsEntry("INTERNSHIP", figures("3", "3", "200", "100.0", "0", "0.0", null));
        assertThat(lines(report(OFFICER, "?year=1995&by=PROVIDER")).get("")).containsEntry("HOURS", "40");
    }

    @Test
    void countsPeopleWhereTheyWorkedOnTheDay() {
        assertThat(lines(report(OFFICER, "?year=1995&by=TERRITORY")))
                .containsEntry(WEST, figures("9", "6", "260", "100.0", "6", null, null))
                .containsEntry(AKTOBE, figures("3", "3", "20", "66.7", "0", null, null));
        assertThat(lines(report(OFFICER, "?year=1996&by=TERRITORY")).get(AKTOBE))
                .containsEntry("PARTICIPANTS", "1");
        assertThat(lines(report(OFFICER, "?year=1995&by=HUB")))
                .containsOnlyKeys(HUB, "")
                .extractingByKey(HUB)
                .extracting(figures -> figures.get("PARTICIPANTS"))
                .isEqualTo("9");
        assertThat(lines(report(OFFICER, "?year=1996&by=HUB"))).containsOnlyKeys(HUB);
    }

    @Test
    void breaksDownByTwoDimensionsAndNarrowsByAll() {
        JsonPath report =
                report(OFFICER, "?from=1995-01-01&until=1996-12-31&by=YEAR&thenBy=TERRITORY&provider=" + PROVIDER);
        assertThat(lines(report)).containsOnlyKeys("1995/" + WEST, "1995/" + AKTOBE, "1996/" + WEST, "1996/" + AKTOBE);
        assertThat(total(report)).containsEntry("TEACHERS", "9").containsEntry("PARTICIPANTS", "17");
        assertThat(total(report(OFFICER, "?year=1995&territory=273600000&format=SEMINAR&hub=" + HUB)))
                .containsEntry("PARTICIPANTS", "6");
        assertThat(total(report(OFFICER, "?year=1995&school=00000000-0000-7000-8000-00000000a002")))
                .containsEntry("PARTICIPANTS", "3");
        assertThat(total(report(OFFICER, "?year=1995&territory=999999999"))).containsEntry("PARTICIPANTS", "0");
    }

    @Test
    void keepsPublishedTotalsApart() {
        JsonPath report = report(OFFICER, "?year=1995&provider=" + PROVIDER);
        assertThat(report.getList("historicalTotals.value")).containsExactly(331);
        assertThat(report.getList("historicalTotals.source")).containsExactly("almau.edu.kz");
        assertThat(report.getList("historicalTotals.asOf")).containsExactly("2018-11-30");
        assertThat(total(report)).containsEntry("TEACHERS", "9");
        assertThat(report(OFFICER, "?territory=590000000&provider=" + PROVIDER).getList("historicalTotals"))
                .hasSize(1);
        assertThat(report(OFFICER, "?territory=270000000&provider=" + PROVIDER).getList("historicalTotals"))
                .isEmpty();
    }

    @Test
    void leadsFromEachFigureToItsRows() {
        for (String by : List.of("TERRITORY", "HUB", "PROVIDER&thenBy=FORMAT", "SCHOOL&thenBy=YEAR")) {
            JsonPath report = report(OFFICER, "?from=1995-02-01&until=1996-12-31&by=" + by);
            List<Map<String, Object>> figures = new ArrayList<>(report.getList("total.figures"));
            report.<List<Map<String, Object>>>getList("lines.figures").forEach(figures::addAll);
            for (Map<String, Object> figure : figures) {
                if (figure.get("href") != null) {
                    assertThat(ofRows(figure)).as("%s", figure).isEqualTo(Objects.toString(figure.get("value"), "0"));
                }
            }
        }
    }

    @Test
    void showsACoordinatorTheOwnTerritoriesOnly() {
        JsonPath report = report(OF_AKTOBE, "?year=1995&by=TERRITORY");
        assertThat(report.getList("narrowedTo")).containsExactly(AKTOBE);
        assertThat(lines(report)).containsOnlyKeys(AKTOBE);
        assertThat(total(report)).containsEntry("PARTICIPANTS", "3");
        assertThat(rows(OF_AKTOBE, "/rows?figure=PARTICIPANTS&year=1995"))
                .extracting(row -> row.get("territory"))
                .containsOnly("153200000")
                .hasSize(3);
        Tokens ofSeveral = Tokens.of("coordinator").territories("153200000", "273600000", WEST);
        assertThat(total(report(ofSeveral, "?year=1995"))).containsEntry("PARTICIPANTS", "12");
        List<Object> ids = rows(ofSeveral, "/rows?figure=PARTICIPANTS&year=1995").stream()
                .map(row -> row.get("id"))
                .toList();
        assertThat(ids)
                .isEqualTo(rows(OFFICER, "/rows?figure=PARTICIPANTS&year=1995").stream()
                        .map(row -> row.get("id"))
                        .toList());
        assertThat(rows(ofSeveral, "/rows?figure=PARTICIPANTS&year=1995&territory=" + AKTOBE))
                .hasSize(3);
        assertThat(rows(ofSeveral, "/rows?figure=HOURS&year=1995&territory=273620100"))
                .hasSize(9);
        assertThat(rows(OF_AKTOBE, "/rows?figure=PARTICIPANTS&year=1995&territory=" + WEST))
                .isEmpty();
    }

    @Test
    void hidesFiguresOfFewPeopleFromTheMinistryAndWhatTheyCouldBeComputedFrom() {
        assertThat(total(report(MINISTRY, "?year=1995")))
                .isEqualTo(figures("12", "9", "280", null, "6", "45.5", "4.2"));
        JsonPath byTerritory = report(MINISTRY, "?year=1995&by=TERRITORY");
        assertThat(lines(byTerritory).get(AKTOBE))
                .containsEntry("PARTICIPANTS", null)
                .containsEntry("HOURS", null);
        assertThat(lines(byTerritory).get(WEST)).containsEntry("PARTICIPANTS", null);
        assertThat(total(byTerritory)).containsEntry("PARTICIPANTS", "12");
        assertThat(total(report(MINISTRY, "?year=1995&territory=" + WEST))).containsEntry("PARTICIPANTS", null);
        assertThat(byTerritory.getList("lines.figures.href.flatten()")).containsOnlyNulls();
        assertThat(byTerritory.getString("lines[0].figures[0].missing")).isEqualTo("SUPPRESSED");
        assertThat(total(report(MINISTRY, "?year=1996&by=YEAR"))).containsEntry("PARTICIPANTS", "6");
        assertThat(Api.as(MINISTRY)
                        .accept("text/csv")
                        .get(REPORT + "?year=1995&by=TERRITORY")
                        .asString())
                .contains("скрыто");
    }

    @Test
    void refusesTheMinistryFineCutsAndRows() {
        for (String query : List.of(
                "?by=TERRITORY",
                "?from=1995-01-01&until=1995-06-30",
                "?from=1995-01-01&until=1996-12-31",
                "?year=1995&by=SCHOOL",
                "?year=1995&by=SCHOOL&territory=270000000",
                "?year=1995&by=TERRITORY&territory=273600000",
                "?year=1995&school=00000000-0000-7000-8000-00000000a002",
                "?year=1995&by=TERRITORY&thenBy=FORMAT&provider=" + PROVIDER,
                "?year=1995&by=TERRITORY&hub=" + HUB)) {
            Api.problem(Api.as(MINISTRY).get(REPORT + query), 422, "figures-too-fine");
        }
        for (String query : List.of(
                "?by=YEAR",
                "?year=1995&by=SCHOOL&territory=273600000",
                "?year=1995&by=PROVIDER&territory=" + WEST,
                "?year=1995&by=TERRITORY&territory=" + WEST + "&thenBy=FORMAT",
                "?by=YEAR&thenBy=PROVIDER&format=SEMINAR",
                "?year=1995&by=HUB&format=SEMINAR",
                "?year=1995&provider=" + PROVIDER + "&format=SEMINAR")) {
            assertThat(report(MINISTRY, query).getList("total.figures")).hasSize(7);
        }
        Api.problem(Api.as(MINISTRY).get(REPORT + "/rows?figure=HOURS"), 403, "forbidden");
    }

    @Test
    void refusesWhatItCannotSumUp() {
        Api.invalid(Api.as(OFFICER).get(REPORT + "?by=YEAR&thenBy=YEAR"), "thenBy same");
        Api.invalid(Api.as(OFFICER).get(REPORT + "?year=1995&from=1995-01-01"), "year alone");
        Api.invalid(Api.as(OFFICER).get(REPORT + "?from=1995-02-01&until=1995-01-01"), "until before-from");
        Api.invalid(Api.as(OFFICER).get(REPORT + "/rows"), "figure not-null");
        for (String query : List.of("?by=TEACHER", "?territory=27", "?year=12", "?format=PARTY", "?from=yesterday")) {
            Api.problem(Api.as(OFFICER).get(REPORT + query), 400, "invalid-request");
        }
    }

    @Test
    void callsTerritoriesOfEveryLevelWhatTheirOwnerCallsThem() {
        Training.await(() -> name("en", "273600000").equals("Burlin District"));
        HubSchools.territory("273600000", "Бөрлі ауданы", "Бурлинский район", "Borili District");
        Training.await(() -> name("en", "273600000").equals("Borili District"));
        assertThat(name("kk", "273600000")).isEqualTo("Бөрлі ауданы");
    }

    @Test
    void writesTables(@TempDir Path folder) throws IOException {
        String query = REPORT + "?year=1995&by=TERRITORY";
        List<String> csv = Api.as(OFFICER)
                .header("Accept-Language", "en")
                .accept("text/csv")
                .get(query)
                .asString()
                .lines()
                .toList();
        assertThat(csv).hasSize(4);
        assertThat(csv.getFirst()).startsWith("Territory: Code,Territory,Participants,Teachers,Hours,");
        assertThat(csv.get(1)).startsWith("Total,,12,9,280,91.7,6,45.5,4.20,1995-01-01,1995-12-31,");
        assertThat(csv.get(3)).startsWith("270000000,West Kazakhstan Region,9,6,260,100.0,6,,,");
        Path file = folder.resolve("report.xlsx");
        Files.write(
                file,
                Api.as(OFFICER)
                        .header("Accept-Language", "en")
                        .accept(XlsxWriter.MEDIA_TYPE)
                        .get(query)
                        .asByteArray());
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            assertThat(new String(
                            workbook.getInputStream(workbook.getEntry("xl/workbook.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("\"Training\"", "\"Figures\"", "\"Published before\"");
            assertThat(new String(
                            workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("<v>280</v>", "frozen");
        }
    }

    /// What a territory that training was done in is called.
    private static String name(String language, String territory) {
        JsonPath report = Api.as(OFFICER)
                .header("Accept-Language", language)
                .get(REPORT + "?year=1995&by=TERRITORY" + (territory.equals(WEST) ? "" : "&territory=" + WEST))
                .jsonPath();
        return report.getString("lines.keys.flatten().find { it.key == '" + territory + "' }.name");
    }

    private static JsonPath report(Tokens who, String query) {
        Response answer = Api.as(who).get(REPORT + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Map<String, @Nullable String> total(JsonPath report) {
        return values(report.getList("total.figures"));
    }

    /// Lines by their keys.
    private static Map<String, Map<String, @Nullable String>> lines(JsonPath report) {
        Map<String, Map<String, @Nullable String>> lines = new HashMap<>();
        for (int line = 0; line < report.getList("lines").size(); line++) {
            List<Map<String, String>> keys = report.getList("lines[" + line + "].keys");
            lines.put(
                    String.join(
                            "/",
                            keys.stream()
                                    .map(key -> Objects.toString(key.get("key"), ""))
                                    .toList()),
                    values(report.getList("lines[" + line + "].figures")));
        }
        return lines;
    }

    private static Map<String, @Nullable String> values(List<Map<String, Object>> figures) {
        Map<String, @Nullable String> values = new HashMap<>();
        figures.forEach(figure -> values.put(
                String.valueOf(figure.get("figure")),
                figure.get("value") == null ? null : figure.get("value").toString()));
        return values;
    }

    private static Map<String, @Nullable String> figures(@Nullable String... values) {
        Map<String, @Nullable String> figures = new HashMap<>();
        Iterator<@Nullable String> stated = Arrays.asList(values).iterator();
        for (TrainingFigure figure : TrainingFigure.values()) {
            if (stated.hasNext()) {
                figures.put(figure.name(), stated.next());
            }
        }
        return figures;
    }

    /// The figure once more, from its rows.
    private static String ofRows(Map<String, Object> figure) {
        List<Map<String, Object>> rows =
                rows(OFFICER, String.valueOf(figure.get("href")).substring(REPORT.length()));
        long completed = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("completed")))
                .count();
        return switch (TrainingFigure.valueOf(String.valueOf(figure.get("figure")))) {
            case PARTICIPANTS, CERTIFICATES -> String.valueOf(rows.size());
            case TEACHERS -> {
                Set<Object> teachers = new HashSet<>();
                rows.forEach(row -> teachers.add(Objects.requireNonNull(row.get("teacherId"))));
                yield String.valueOf(teachers.size());
            }
            case HOURS -> String.valueOf(sum(rows, "hours"));
            case COMPLETION_RATE ->
                rows.isEmpty()
                        ? "0"
                        : "%.1f".formatted(100.0 * completed / rows.size()).replace(',', '.');
            case FEEDBACK_RESPONSE_RATE ->
                rows.isEmpty()
                        ? "0"
                        : "%.1f"
                                .formatted(100.0 * sum(rows, "answered") / sum(rows, "asked"))
                                .replace(',', '.');
            case FEEDBACK_MEAN -> Objects.toString(figure.get("value"), "0");
        };
    }

    private static int sum(List<Map<String, Object>> rows, String member) {
        return rows.stream()
                .mapToInt(row -> (Integer) Objects.requireNonNull(row.get(member)))
                .sum();
    }

    private static List<Map<String, Object>> rows(Tokens who, String query) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = report(who, query + "&limit=2" + cursor);
            rows.addAll(page.getList("items"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return rows;
    }
}
