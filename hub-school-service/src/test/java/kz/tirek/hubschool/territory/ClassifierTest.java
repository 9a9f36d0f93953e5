package kz.tirek.hubschool.territory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Imports of the classifier, in a database of their own: other tests count territories.
@QuarkusTest
@WithTirek
@TestProfile(ClassifierTest.OwnDatabase.class)
class ClassifierTest {

    /// Makes the tests' application start anew.
    public static class OwnDatabase implements QuarkusTestProfile {}

    private static final String PATH = "/api/v1/territories";
    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");

    @Test
    void takesAFileAsPublishedAndTheOtherLanguageAfterIt() {
        String russian = """
                \uFEFFid;parent_id;code;name
                7001;0;810000000;область Улытау-2
                7002;7001;810100000;Семейский район
                7003;7002;810130000;Аксайский с.о.
                7004;7003;810130100;с.Аксай
                7006;7004;810130102;рзд. Шампа
                7005;7001;811000000;Приозерская Г.А.
                7007;7005;811010000;г.Приозёрск
                """;
        given(russian, "ru", true).then().statusCode(200).body("created", equalTo(7));
        Api.problem(Api.as("auditor").get(PATH + "/810000000"), 404, "not-found");
        given(russian, "ru", false)
                .then()
                .statusCode(200)
                .body("created", equalTo(7))
                .body("vanished", equalTo(0))
                .body("regions", contains("81"));
        territory("810130102")
                .then()
                .body("parent", equalTo("810130100"))
                .body("path", contains("810000000", "810100000", "810130000", "810130100", "810130102"))
                .body("type", equalTo("SIDING"))
                .body("name.kk", equalTo("рзд. Шампа"))
                .body("kazakhNameKnown", equalTo(false))
                .body("checked", equalTo(true))
                .body("version", equalTo(0));
        assertThat(types("810000000", "810100000", "810130000", "810130100", "811000000", "811010000"))
                .containsExactly("REGION", "DISTRICT", "RURAL_OKRUG", "VILLAGE", "CITY_ADMINISTRATION", "TOWN");
        String kazakh = russian.replace("с.Аксай", "Ақсай а.").replace("Семейский район", "Семей ауданы");
        given(kazakh, "kk", false).then().body("created", equalTo(0)).body("renamed", equalTo(7));
        territory("810130100")
                .then()
                .body("name.kk", equalTo("Ақсай а."))
                .body("name.ru", equalTo("с.Аксай"))
                .body("kazakhNameKnown", equalTo(true))
                .body("version", equalTo(1));
        given(kazakh, "kk", false).then().body("unchanged", equalTo(7)).body("renamed", equalTo(0));
        Api.as("auditor")
                .get(PATH + "/810130100/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[1].after.name.kk", equalTo("Ақсай а."));
    }

    @Test
    void marksWhatVanishesWithinTheRegionsOfTheFileAndKeepsWhatUsesIt() {
        List<Map<String, Object>> known = below("270000000");
        given(file(known), "ru", true)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("moved", equalTo(0))
                .body("vanished", equalTo(0));
        String school = Given.created("/api/v1/schools", Given.school("Сулысай", "273659500"));
        List<Map<String, Object>> fewer = known.stream()
                .filter(row -> !"273659500".equals(row.get("code")))
                .toList();
        given(file(fewer), "ru", true)
                .then()
                .body("vanished", equalTo(1))
                .body("vanishing.code", contains("273659500"));
        territory("273659500").then().body("vanishedOn", nullValue());
        given(file(fewer), "ru", false).then().statusCode(200).body("vanished", equalTo(1));
        territory("273659500").then().body("vanishedOn", equalTo(Given.today().toString()));
        territory("270000000").then().body("isoCode", equalTo("KZ-27")).body("centre", equalTo("Орал"));
        territory("593230100").then().body("vanishedOn", nullValue());
        Api.as("auditor").get(PATH + "?vanished=true").then().body("items.code", contains("273659500"));
        Api.problem(Given.post("/api/v1/schools", Given.school("Жаңа", "273659500")), 422, "territory-vanished");
        Given.patch("/api/v1/schools/" + school, "{\"capacity\": 20}").then().statusCode(200);
        given(file(known), "ru", false).then().body("returned", equalTo(1));
        territory("273659500").then().body("vanishedOn", nullValue());
        Api.as("auditor")
                .get(PATH + "/273659500/history")
                .then()
                .body("items.operation", hasItems("VANISHED", "RETURNED"));
    }

    @Test
    void movesATerritoryWithEverythingBelowIt() {
        String before = """
                id;parent_id;code;name
                1;;820000000;область
                2;1;820100000;первый район
                3;1;820300000;второй район
                4;2;820130000;с.о.
                5;4;820130100;с.Каратобе
                """;
        given(before, "ru", false).then().statusCode(200);
        String school = Given.created("/api/v1/schools", Given.school("Көшкен", "820130100"));
        given(before.replace("4;2;", "4;3;"), "ru", false)
                .then()
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("unchanged", equalTo(4));
        territory("820130100")
                .then()
                .body("path", contains("820000000", "820300000", "820130000", "820130100"))
                .body("version", equalTo(1));
        Api.as("auditor")
                .get("/api/v1/schools/" + school)
                .then()
                .body("territoryPath", contains("820000000", "820300000", "820130000", "820130100"))
                .body("version", equalTo(1));
        Api.as("auditor")
                .get("/api/v1/schools/" + school + "/history")
                .then()
                .body("items[1].after.territoryPath", hasItems("820300000"));
    }

    @Test
    void listsEverythingThatIsWrongAndTakesNothing() {
        String bad = """
                id;parent_id;code;name
                1;;830000000;область
                2;9;830100000;район
                2;1;830100000;
                4;1;83;с.о.
                5;;830130000;с.о.
                6;7;830150000;с.о.
                7;6;830170000;с.о.
                """;
        Response refused = Api.problem(given(bad, "ru", false), 422, "rows-refused");
        refused.then()
                .body("rows.row", contains(3, 4, 5, 6, 7, 8))
                .body("rows[0].errors.code", contains("unknown-parent"))
                .body("rows[1].errors.code", contains("not-blank", "duplicate", "duplicate"))
                .body("rows[2].errors.code", contains("kato"))
                .body("rows[3].errors.pointer", contains("/parent_id"))
                .body("rows[4].errors.code", contains("cycle"));
        given(bad, "ru", true)
                .then()
                .statusCode(200)
                .body("refused", equalTo(6))
                .body("problems", hasSize(6));
        Api.problem(Api.as("auditor").get(PATH + "/830000000"), 404, "not-found");
        Api.invalid(given("id;code;name\n1;2;3\n", "ru", false), "/parent_id missing-column");
        Api.invalid(given("x", "en", false), "language pattern");
        Api.problem(given("", "kk", false), 400, "file-unreadable");
    }

    @Test
    void takesTheWholeClassifierInSeconds() {
        StringBuilder rows = new StringBuilder("id;parent_id;code;name\n");
        int id = 0;
        for (int region = 84; region < 99; region++) {
            int top = ++id;
            rows.append("%d;;%d0000000;Үлгі облысы%n".formatted(top, region));
            for (int district = 10; district < 30; district++) {
                int second = ++id;
                rows.append("%d;%d;%d%d00000;Үлгі ауданы %d%n".formatted(second, top, region, district, district));
                for (int okrug = 10; okrug < 19; okrug++) {
                    int third = ++id;
                    rows.append("%d;%d;%d%d%d000;а.о. %d%n".formatted(third, second, region, district, okrug, okrug));
                    for (int village = 100; village < 600; village += 100) {
                        rows.append("%d;%d;%d%d%d%d;Ақбұлақ ауылы%n"
                                .formatted(++id, third, region, district, okrug, village));
                    }
                }
            }
        }
        long start = System.nanoTime();
        given(rows.toString(), "kk", true).then().statusCode(200);
        long dry = System.nanoTime();
        given(rows.toString(), "kk", false).then().statusCode(200).body("created", equalTo(id));
        long first = System.nanoTime();
        given(rows.toString(), "ru", false).then().statusCode(200).body("unchanged", equalTo(id));
        String renamed = rows.toString().replaceAll("(;84\\d+;)Ақбұлақ", "$1Акбулак");
        long again = System.nanoTime();
        given(renamed, "ru", false).then().statusCode(200).body("renamed", equalTo(900));
        long end = System.nanoTime();
        System.out.printf(
                "classifier of %d rows: dry run %d ms, new %d ms, unchanged %d ms, renamed %d ms%n",
                id,
                (dry - start) / 1_000_000,
                (first - dry) / 1_000_000,
                (again - first) / 1_000_000,
                (end - again) / 1_000_000);
        assertThat(first - dry).isLessThan(20_000_000_000L);
        Api.as("auditor").get(PATH + "?q=aqbulaq&limit=5").then().body("items", hasSize(5));
    }

    private static Response given(String csv, String language, boolean dryRun) {
        return Api.once(ADMINISTRATOR)
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/import?language=" + language + "&dryRun=" + dryRun);
    }

    private static Response territory(String code) {
        return Api.as("auditor").get(PATH + "/" + code);
    }

    private static List<String> types(String... codes) {
        List<String> types = new ArrayList<>();
        for (String code : codes) {
            types.add(territory(code).path("type"));
        }
        return types;
    }

    /// The territories of a region as they are known.
    private static List<Map<String, Object>> below(String region) {
        JsonPath list = Api.as("auditor").get(PATH + "?limit=500").jsonPath();
        return list.<Map<String, Object>>getList("items").stream()
                .filter(row -> requireNonNull((List<?>) row.get("path")).contains(region))
                .toList();
    }

    private static String file(List<Map<String, Object>> territories) {
        Map<Object, Integer> ids = new LinkedHashMap<>();
        territories.forEach(row -> ids.put(row.get("code"), ids.size() + 100));
        StringBuilder file = new StringBuilder("id;parent_id;code;name\n");
        territories.forEach(row -> file.append("%d;%s;%s;%s%n"
                .formatted(
                        ids.get(row.get("code")),
                        row.get("parent") == null ? "" : ids.get(row.get("parent")),
                        row.get("code"),
                        requireNonNull((Map<?, ?>) row.get("name")).get("ru"))));
        return file.toString();
    }
}
