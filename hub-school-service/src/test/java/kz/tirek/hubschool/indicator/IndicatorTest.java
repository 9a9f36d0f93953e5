package kz.tirek.hubschool.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class IndicatorTest {

    private static final String PATH = "/api/v1/indicators";
    private static final String MEASUREMENTS = "/api/v1/indicator-measurements";
    private static final String PROGRESS = PATH + "/progress";

    @Test
    void hasABuiltInIndicatorForEachTaskAsTheFeedTells() {
        JsonPath list = Api.as("ministry").get(PATH + "?kind=DERIVED").jsonPath();
        assertThat(list.<String>getList("items.code"))
                .containsExactly("I-1.01", "I-2.01", "I-3.01", "I-3.02", "I-4.01", "I-5.01");
        assertThat(list.<String>getList("items.task").stream().distinct()).hasSize(5);
        for (Map<String, Object> item : list.<Map<String, Object>>getList("items")) {
            Map<String, Object> created = Api.as("auditor")
                    .get(PATH + "/" + item.get("id") + "/history")
                    .path("items[0].after");
            if (Integer.valueOf(0).equals(item.get("version"))) {
                assertThat(created).isEqualTo(item);
            }
        }
    }

    @Test
    void isAddedMeasuredAndCorrected() {
        String path = added(indicator("PERCENT", "HUB_SCHOOL"));
        Api.as("auditor").get(path).then().body("code", matchesPattern("I-1\\.[0-9]{2,}"));
        String hub = Given.createdHub("Өлшем", 3);
        Response measured = measure(path, measurement(hub, "2024-05-20", 42.5));
        measured.then()
                .statusCode(201)
                .body("value", equalTo(42.5f))
                .body("measuredBy", equalTo("Мұғалім Асанова"))
                .body("territoryPath", hasItem(Given.AKSAI));
        String item = MEASUREMENTS + "/" + measured.path("id");
        assertThat(measured.header("Location")).endsWith(item);
        Api.problem(measure(path, measurement(hub, "2024-05-20", 43)), 409, "measurement-exists")
                .then()
                .body("measurementId", equalTo(measured.path("id")));
        Given.patch(item, "{\"value\": 43.1250, \"source\": \"Түзету\"}")
                .then()
                .statusCode(200)
                .body("value", equalTo(43.125f))
                .body("version", equalTo(1));
        Given.patch(item, "{\"value\": 43.125}").then().statusCode(200).body("version", equalTo(1));
        Api.as("auditor")
                .get(item + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[0].after.value", equalTo(42.5f))
                .body("items[1].after.value", equalTo(43.125f))
                .body("items[1].after.measuredBy", nullValue());
        Api.as("auditor")
                .get(path + "/measurements?hubSchool=" + hub + "&from=2024-01-01&until=2024-12-31")
                .then()
                .body("items.id", contains(measured.<String>path("id")));
        Api.as("auditor")
                .get(MEASUREMENTS + "?territory=" + Given.AKSAI)
                .then()
                .body("items.id", hasItem(measured.<String>path("id")));
        Api.as(Given.OFFICER).header("If-Match", "*").delete(item).then().statusCode(204);
        measure(path, measurement(hub, "2024-05-20", 43)).then().statusCode(201);
    }

    @Test
    void refusesWhatIsNoMeasurement() {
        String ofHubs = added(indicator("PERCENT", "HUB_SCHOOL"));
        String ofAll = added(indicator("COUNT", "PROGRAMME"));
        String hub = Given.createdHub("Қате өлшем", 3);
        Api.problem(measure(ofHubs, measurement(null, "2024-05-20", 1)), 422, "measurement-out-of-scope");
        Api.problem(measure(ofAll, measurement(hub, "2024-05-20", 1)), 422, "measurement-out-of-scope");
        Api.problem(measure(ofHubs, measurement(hub, "2024-05-20", 100.0001)), 422, "value-outside-unit");
        Api.problem(measure(ofHubs, measurement(hub, "2024-05-20", -1)), 422, "value-outside-unit");
        Api.problem(measure(ofAll, measurement(null, "2024-05-20", 1.5)), 422, "value-outside-unit");
        Api.problem(measure(ofHubs, measurement(hub, Given.today().plusDays(1).toString(), 1)), 422, "date-in-future");
        Api.problem(
                measure(ofHubs, measurement(UUID.randomUUID().toString(), "2024-05-20", 1)), 422, "unknown-reference");
        Api.problem(measure(PATH + "/" + UUID.randomUUID(), measurement(hub, "2024-05-20", 1)), 404, "not-found");
        Api.invalid(measure(ofHubs, measurement(hub, "2024-05-20", 1.23456)), "/value digits");
        String huge = """
                {"measuredOn": "2024-05-20", "value": 1E999999999, "source": "x"}""";
        Api.invalid(Api.once(Given.OFFICER).body(huge).post(ofAll + "/measurements"), "/value digits");
        String text = """
                {"measuredOn": "2024-05-20", "value": "1", "source": "x"}""";
        Api.invalid(Api.once(Given.OFFICER).body(text).post(ofAll + "/measurements"), "/value wrong-type");
    }

    @Test
    void computesWhatIsDerivedAndLetsNobodyTypeItIn() {
        String path = PATH + "/" + derived("I-2.01");
        String hub = Given.createdHub("Есептелетін", 3);
        Api.problem(measure(path, measurement(hub, "2024-05-20", 42)), 409, "indicator-is-derived");
        Api.problem(Given.patch(path, "{\"unit\": \"COUNT\"}"), 409, "indicator-is-derived");
        Api.problem(Api.as(Given.OFFICER).header("If-Match", "*").delete(path), 409, "indicator-is-derived");
        Given.patch(path, """
                        {"baseline": {"value": 0, "on": "2022-12-31", "source": "Бастау"},
                         "targets": [{"year": 2024, "value": 60.50}, {"year": 2023, "value": 30}]}""")
                .then()
                .statusCode(200)
                .body("targets.year", contains(2023, 2024))
                .body("targets[1].value", equalTo(60.5f));
        Map<String, Object> room =
                Map.of("type", "ROBOTICS", "name", "Робототехника", "plannedOn", "2023-01-10", "readyOn", "2023-06-01");
        Given.post("/api/v1/hub-schools/" + hub + "/rooms", room).then().statusCode(201);
        for (String step : List.of("select", "start-equipping")) {
            Given.act("/api/v1/hub-schools/" + hub, step, Map.of("effectiveOn", "2023-01-05"))
                    .then()
                    .statusCode(200);
        }
        row("asOf=2023-05-31&hubSchool=" + hub, "I-2.01").then("value", 0).then("onTrack", false);
        row("asOf=2023-06-01&hubSchool=" + hub, "I-2.01")
                .then("value", 100)
                .then("percentOfTheWay", 333.3f)
                .then("onTrack", true)
                .then("measuredOn", "2023-06-01")
                .then("hubSchools", null);
        // On the eve of equipping there was nothing to be ready.
        row("asOf=2023-01-04&hubSchool=" + hub, "I-2.01").then("value", null).then("onTrack", null);
        Given.patch(path, "{\"baseline\": null, \"targets\": []}").then().statusCode(200);
    }

    @Test
    void countsActivitiesAndCommunityEventsOfTheYear() {
        String hub = Given.createdHub("Санау", 3);
        String school = Given.createdUnderfilledSchool("Санау шағын");
        String mentorship = Given.created("/api/v1/mentorships", Given.mentorship(hub, school, "2024-09-02", null));
        for (String day : List.of("2024-12-20", "2025-01-15", "2025-03-01")) {
            Given.post("/api/v1/mentorships/" + mentorship + "/activities", activity(day))
                    .then()
                    .statusCode(201);
        }
        row("asOf=2024-12-31&hubSchool=" + hub, "I-3.02").then("value", 1).then("target", null);
        row("asOf=2025-02-28&hubSchool=" + hub, "I-3.02").then("value", 1);
        row("asOf=2025-12-31&hubSchool=" + hub, "I-3.02").then("value", 2);
        row("asOf=2025-12-31&hubSchool=" + hub, "I-4.01").then("value", 0);
        row("asOf=2025-12-31&hubSchool=" + hub, "I-5.01").then("value", 0);
        // A share of all underfilled schools is nothing one hub has.
        Api.as("auditor")
                .get(PROGRESS + "?asOf=2025-12-31&hubSchool=" + hub)
                .then()
                .body("items.code", not(hasItems("I-3.01", "I-1.01")));
        JsonPath all =
                Api.as("auditor").get(PROGRESS).then().statusCode(200).extract().jsonPath();
        assertThat(all.<String>getList("items.code")).contains("I-1.01", "I-2.01", "I-3.01", "I-3.02", "I-4.01");
        assertThat(all.getFloat("items.find { it.code == 'I-3.01' }.value")).isBetween(0f, 100f);
    }

    @Test
    void takesTheMeanOfHubSchoolsForTheProgramme() {
        Map<String, Object> body = indicator("SCORE", "HUB_SCHOOL");
        body.put("baseline", Map.of("value", 10, "on", "2022-12-31", "source", "Входной мониторинг"));
        body.put("targets", List.of(Map.of("year", 2024, "value", 20)));
        String path = added(body);
        String code = Api.as("auditor").get(path).path("code");
        String one = Given.createdHub("Орташа 1", 3);
        String other = Given.createdHub("Орташа 2", 3);
        measure(path, measurement(one, "2024-01-31", 11));
        measure(path, measurement(one, "2024-05-31", 14));
        measure(path, measurement(other, "2024-03-31", 15));
        row("asOf=2024-12-31", code)
                .then("value", 14.5f)
                .then("hubSchools", 2)
                .then("measuredOn", "2024-05-31")
                .then("source", null)
                .then("percentOfTheWay", 45.0f)
                .then("onTrack", false);
        row("asOf=2024-02-29", code).then("value", 11).then("hubSchools", 1);
        row("asOf=2024-12-31&hubSchool=" + other, code)
                .then("value", 15)
                .then("source", "Итоговый мониторинг")
                .then("target", 20);
        row("asOf=2023-12-31", code).then("value", null).then("target", null);
        Api.as("auditor")
                .accept("text/csv")
                .get(PROGRESS + "?asOf=2024-12-31&task=TEACHING_TECHNOLOGY")
                .then()
                .statusCode(200)
                .body(containsString("percentOfTheWay"))
                .body(containsString(code));
        Api.problem(Api.as("auditor").get(PROGRESS + "?asOf=" + Given.today().plusDays(1)), 422, "date-in-future");
        Api.problem(Api.as("auditor").get(PROGRESS + "?hubSchool=" + UUID.randomUUID()), 422, "unknown-reference");
    }

    @Test
    void keepsWhatItIsOnceMeasured() {
        String path = added(indicator("PERCENT", "PROGRAMME"));
        Api.problem(Given.patch(path, "{\"task\": \"EQUIPMENT\"}"), 409, "indicator-keeps-its-task");
        Given.patch(path, "{\"unit\": \"SCORE\"}").then().statusCode(200);
        measure(path, measurement(null, "2024-05-20", 1000)).then().statusCode(201);
        Api.problem(Given.patch(path, "{\"unit\": \"PERCENT\"}"), 409, "indicator-is-measured");
        Api.problem(Api.as(Given.OFFICER).header("If-Match", "*").delete(path), 409, "indicator-is-measured");
        Given.patch(path, "{\"name\": {\"en\": \"Renamed\"}}")
                .then()
                .statusCode(200)
                .body("name.en", equalTo("Renamed"));
        Api.problem(
                Given.patch(path, "{\"targets\": [{\"year\": 2025, \"value\": 1}, {\"year\": 2025, \"value\": 2}]}"),
                422,
                "target-year-twice");
        Api.problem(Given.patch(path, "{\"targets\": [{\"year\": 2025, \"value\": -1}]}"), 422, "value-outside-unit");
        String unmeasured = added(indicator("PERCENT", "PROGRAMME"));
        Api.as(Given.OFFICER).header("If-Match", "*").delete(unmeasured).then().statusCode(204);
        Api.as("auditor").get(unmeasured + "/history").then().body("items", hasSize(2));
    }

    @Test
    void letsCoordinatorsMeasureHubsOfTheirTerritories() {
        String ofHubs = added(indicator("PERCENT", "HUB_SCHOOL"));
        String ofAll = added(indicator("PERCENT", "PROGRAMME"));
        String hub = Given.createdHub("Үйлестіруші өлшемі", 3);
        Tokens own = Tokens.of("coordinator").territories("270000000");
        Tokens stranger = Tokens.of("coordinator").territories("310000000");
        Map<String, Object> asked = measurement(hub, "2024-05-20", 42);
        Api.problem(Api.once(stranger).body(asked).post(ofHubs + "/measurements"), 403, "outside-territory");
        Response measured = Api.once(own).body(asked).post(ofHubs + "/measurements");
        String item =
                MEASUREMENTS + "/" + measured.then().statusCode(201).extract().path("id");
        Api.problem(Given.patch(stranger, item, "{\"value\": 1}"), 403, "outside-territory");
        Given.patch(own, item, "{\"value\": 41}").then().statusCode(200);
        Api.problem(
                Api.once(own).body(measurement(null, "2024-05-20", 1)).post(ofAll + "/measurements"),
                403,
                "outside-territory");
        Api.problem(
                Api.once(own).body(asked).post(PATH + "/" + derived("I-2.01") + "/measurements"),
                409,
                "indicator-is-derived");
    }

    private record Row(String code, Map<String, Object> values) {

        Row then(String component, @Nullable Object value) {
            assertThat(values.get(component)).as("%s %s", code, component).isEqualTo(value);
            return this;
        }
    }

    private static Row row(String query, String code) {
        List<Map<String, Object>> rows = Api.as("auditor")
                .get(PROGRESS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return new Row(
                code,
                rows.stream()
                        .filter(row -> code.equals(row.get("code")))
                        .findFirst()
                        .orElseThrow());
    }

    private static String derived(String code) {
        return Api.as("auditor").get(PATH + "?kind=DERIVED").path("items.find { it.code == '%s' }.id".formatted(code));
    }

    private static String added(Map<String, Object> body) {
        return PATH + "/" + Given.created(PATH, body);
    }

    private static Map<String, Object> indicator(String unit, String scope) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("task", "TEACHING_TECHNOLOGY");
        body.put("name", Map.of("kk", "Көрсеткіш", "ru", "Показатель"));
        body.put("unit", unit);
        body.put("direction", "HIGHER_IS_BETTER");
        body.put("scope", scope);
        return body;
    }

    private static Map<String, Object> measurement(@Nullable String hub, String day, Number value) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (hub != null) {
            body.put("hubSchoolId", hub);
        }
        body.put("measuredOn", day);
        body.put("value", value);
        body.put("source", "Итоговый мониторинг");
        body.put("measuredBy", "Мұғалім Асанова");
        return body;
    }

    private static Response measure(String path, Map<String, Object> body) {
        return Given.post(path + "/measurements", body);
    }

    private static Map<String, Object> activity(String day) {
        return Map.of(
                "type",
                "VISIT",
                "heldOn",
                day,
                "mode",
                "IN_PERSON",
                "topic",
                "Ашық сабақ",
                "host",
                "HUB_SCHOOL",
                "basis",
                "Жоспар");
    }
}
