package kz.tirek.hubschool.underfilled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class UnderfilledTest {

    private static final String SCHOOLS = "/api/v1/schools";
    private static final String THRESHOLDS = "/api/v1/underfilled-thresholds";
    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");

    @Test
    void datesTheStatusAndAnswersForAnyDay() {
        String id = Given.createdSchool("Мәртебе");
        String path = SCHOOLS + "/" + id;
        assign(path, "2020-09-01")
                .then()
                .statusCode(200)
                .body("underfilled", equalTo(true))
                .header("ETag", "\"1\"");
        Api.problem(assign(path, "2021-09-01"), 409, "state-conflict")
                .then()
                .body("allowedActions", contains("end-underfilled-status"));
        end(path, "2022-05-31").then().statusCode(200).body("underfilledStatus", nullValue());
        Api.problem(end(path, "2022-05-31"), 409, "state-conflict");
        Api.problem(assign(path, "2022-05-31"), 409, "underfilled-periods-overlap");
        assign(path, "2024-09-01").then().statusCode(200);
        Given.patch(path, "{\"underfilledStatus\": {\"since\": \"2023-09-01\"}}")
                .then()
                .statusCode(200)
                .body("underfilledStatus.since", equalTo("2023-09-01"));
        Api.problem(
                Given.patch(path, "{\"underfilledStatus\": {\"since\": \"2022-01-01\"}}"),
                409,
                "underfilled-periods-overlap");
        Api.as("auditor")
                .get(path + "/underfilled-periods")
                .then()
                .body("items.since", contains("2020-09-01", "2023-09-01"))
                .body("items.until", contains("2022-05-31", null))
                .body("items[0].endBasis", equalTo("Приказ об отмене"));
        assertThat(on("2020-08-31", "мәртебе")).isEmpty();
        assertThat(on("2020-09-01", "мәртебе")).containsExactly(id);
        assertThat(on("2022-05-31", "мәртебе")).containsExactly(id);
        assertThat(on("2022-06-01", "мәртебе")).isEmpty();
        assertThat(on(Given.today().toString(), "мәртебе")).containsExactly(id);
        Given.patch(path, "{\"underfilledStatus\": null}").then().body("underfilled", equalTo(false));
        Api.as("auditor")
                .get(path + "/underfilled-periods")
                .then()
                .body("items[1].until", equalTo(Given.today().toString()));
    }

    @Test
    void refusesDatesThatCannotBe() {
        String path = SCHOOLS + "/" + Given.createdUnderfilledSchool("Мерзім");
        Api.problem(end(path, Given.today().plusDays(1).toString()), 422, "date-in-future");
        Api.problem(end(path, "2024-08-31"), 422, "dates-out-of-order");
        Api.problem(
                Given.act(
                        SCHOOLS + "/" + Given.createdSchool("Мерзім2"),
                        "assign-underfilled-status",
                        Map.of("since", Given.today().plusDays(1).toString(), "basis", "x")),
                422,
                "date-in-future");
        Api.invalid(Given.act(path, "end-underfilled-status", Map.of()), "/until not-null", "/basis not-blank");
    }

    @Test
    void suggestsAReviewInBothDirectionsByTheLatestYear() {
        String small = leveled("Шолу шағын", false);
        String large = leveled("Шолу үлкен", true);
        String fine = leveled("Шолу дұрыс", true);
        count(small, 2023, 500);
        count(small, 2025, 80);
        count(large, 2025, 81);
        count(fine, 2024, 10);
        Response review = Api.as("auditor").get(SCHOOLS + "/underfilled-review?territory=273647102");
        review.then()
                .body("items.schoolId", contains(large, small))
                .body("items.suggestion", contains("END_STATUS", "ASSIGN_STATUS"))
                .body("items.pupils", contains(81, 80))
                .body("items.pupilsAtMost", contains(80, 80))
                .body("items[1].schoolYear", equalTo(2025))
                .body("items[1].reason.en", containsString("80 pupils in 2025/26"));
        Api.as("auditor")
                .get(SCHOOLS + "/underfilled-review?territory=273647102&suggestion=ASSIGN_STATUS&sort=CODE")
                .then()
                .body("items.schoolId", contains(small));
        Response page = Api.as("auditor").get(SCHOOLS + "/underfilled-review?territory=273647102&limit=1");
        Api.as("auditor")
                .get(SCHOOLS + "/underfilled-review?territory=273647102&limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.schoolId", contains(small));
    }

    @Test
    void configuresThresholdsByTheDayFromWhichTheyApply() {
        Api.as("auditor")
                .get(THRESHOLDS + "?effectiveOn=2010-01-01")
                .then()
                .body("items", hasSize(3))
                .body("items.find { it.level == 'PRIMARY' }.pupilsAtMost", equalTo(40));
        String tomorrow = Given.today().plusDays(1).toString();
        Map<String, Object> terms =
                Map.of("level", "BASIC", "effectiveFrom", tomorrow, "pupilsAtMost", 100, "basis", "Приказ №5");
        Response created = Api.once(ADMINISTRATOR).body(terms).post(THRESHOLDS);
        created.then().statusCode(201);
        String path = THRESHOLDS + "/" + created.path("id");
        Api.problem(Api.once(ADMINISTRATOR).body(terms).post(THRESHOLDS), 409, "threshold-already-set");
        Given.patch(ADMINISTRATOR, path, "{\"pupilsAtMost\": 90}")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        Api.as("auditor")
                .get(THRESHOLDS + "?level=BASIC&effectiveOn=" + tomorrow)
                .then()
                .body("items.pupilsAtMost", contains(90));
        Api.as(ADMINISTRATOR).header("If-Match", "*").delete(path).then().statusCode(204);
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED", "DELETED"));
        String usual = Api.as("auditor")
                .get(THRESHOLDS + "?level=PRIMARY&effectiveOn=2010-01-01")
                .path("items[0].id");
        Api.problem(
                Given.patch(ADMINISTRATOR, THRESHOLDS + "/" + usual, "{\"pupilsAtMost\": 1}"),
                409,
                "threshold-in-force");
        Api.problem(
                Api.as(ADMINISTRATOR).header("If-Match", "*").delete(THRESHOLDS + "/" + usual),
                409,
                "threshold-in-force");
        Map<String, Object> view =
                Api.as("auditor").get(THRESHOLDS + "/" + usual).jsonPath().getMap("$");
        assertThat(Api.as("auditor")
                        .get(THRESHOLDS + "/" + usual + "/history")
                        .jsonPath()
                        .<String, Object>getMap("items[0].after"))
                .isEqualTo(view);
    }

    private static String leveled(String name, boolean underfilled) {
        Map<String, Object> body =
                underfilled ? Given.underfilledSchool(name, "273647102") : Given.school(name, "273647102");
        body.put("level", "BASIC");
        return Given.created(SCHOOLS, body);
    }

    private static void count(String school, int year, int pupils) {
        Given.post(
                        SCHOOLS + "/" + school + "/enrolments",
                        Map.of(
                                "schoolYear",
                                year,
                                "grades",
                                List.of(Map.of("grade", 0, "pupils", 30), Map.of("grade", 1, "pupils", pupils))))
                .then()
                .statusCode(201);
    }

    private static Response assign(String path, String since) {
        return Given.act(path, "assign-underfilled-status", Map.of("since", since, "basis", "Приказ №1"));
    }

    private static Response end(String path, String until) {
        return Given.act(path, "end-underfilled-status", Map.of("until", until, "basis", "Приказ об отмене"));
    }

    private static List<String> on(String day, String q) {
        return Api.as("auditor")
                .get(SCHOOLS + "?underfilledOn=" + day + "&q=" + q)
                .path("items.id");
    }
}
