package kz.tirek.hubschool.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class MonitoringResultTest {

    private static final String MENTORSHIPS = "/api/v1/mentorships/";
    private static final String RESULTS = "/api/v1/monitoring-results";

    @Test
    void showsWhatBecameOfTheBaseline() {
        String mentorship = mentorship("Мониторинг");
        post(mentorship, result(2022, "INCOMING", 12.50, "2023-02-01", 40.0))
                .then()
                .statusCode(201);
        post(mentorship, result(2022, "YEARLY", 15, "2023-05-20", 45.5)).then().statusCode(201);
        post(mentorship, result(2023, "YEARLY", 20, "2024-05-20", null)).then().statusCode(201);
        Map<String, Object> other = result(2023, "YEARLY", 10, "2024-05-21", 50.0);
        other.put("grade", 8);
        other.put("subject", "PHYSICS");
        post(mentorship, other).then().statusCode(201);
        Api.as("ministry")
                .get(MENTORSHIPS + mentorship + "/monitoring-results/progress")
                .then()
                .statusCode(200)
                .body("courses", hasSize(2))
                .body("courses[0].grade", equalTo(4))
                .body("courses[0].baseline.scorePercent", equalTo(50))
                .body("courses[0].baseline.scoreFromBaseline", nullValue())
                .body("courses[0].years.schoolYear", contains(2022, 2023))
                .body("courses[0].years[0].scoreFromBaseline", equalTo(10))
                .body("courses[0].years[0].qualityFromBaseline", equalTo(5.5f))
                .body("courses[0].years[1].scoreFromBaseline", equalTo(30))
                .body("courses[0].years[1].scoreFromYearBefore", equalTo(20))
                .body("courses[0].years[1].qualityFromBaseline", nullValue())
                .body("courses[1].baseline", nullValue())
                .body("courses[1].years[0].scorePercent", equalTo(40));
        assertThat(ids("schoolYear=2022&stage=YEARLY&grade=4&subject=MATHEMATICS&territory=150000000", mentorship))
                .hasSize(1);
        assertThat(ids("schoolYear=2021", mentorship)).isEmpty();
    }

    @Test
    void correctsAResultAndKeepsWhatItWas() {
        String mentorship = mentorship("Түзету");
        Response created = post(mentorship, result(2023, "YEARLY", 15, "2024-05-20", 45.5));
        String path = RESULTS + "/" + created.path("id");
        Given.patch(path, "{\"averageScore\": 15.0}").then().statusCode(200).body("version", equalTo(0));
        Given.patch(path, "{\"averageScore\": 16.25, \"qualityPercent\": null}")
                .then()
                .statusCode(200)
                .body("averageScore", equalTo(16.25f))
                .body("version", equalTo(1));
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[1].before.averageScore", equalTo(15));
        Api.as(Given.OFFICER).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        Api.problem(Api.as("auditor").get(path), 404, "not-found");
    }

    @Test
    void refusesWhatIsNoResult() {
        String mentorship = mentorship("Қате");
        Map<String, Object> good = result(2023, "YEARLY", 15, "2024-05-20", 45.5);
        String id = post(mentorship, good).path("id");
        Api.problem(post(mentorship, good), 409, "monitoring-result-exists")
                .then()
                .body("monitoringResultId", equalTo(id));
        Api.problem(post(mentorship, with(good, "grade", 5)), 422, "grade-not-measured");
        Api.problem(post(mentorship, with(good, "averageScore", 25.01)), 422, "score-above-scale");
        Api.problem(post(mentorship, with(good, "measuredOn", "2024-09-01")), 422, "measured-outside-school-year");
        Api.problem(post(mentorship, result(2022, "YEARLY", 15, "2022-12-31", null)), 422, "dates-out-of-order");
        Api.problem(
                post(
                        mentorship,
                        result(
                                Given.today().plusMonths(4).getYear() + 1,
                                "YEARLY",
                                15,
                                Given.today().plusMonths(4).getYear() + 2 + "-05-01",
                                null)),
                422,
                "date-in-future");
        Api.invalid(
                post(mentorship, with(with(good, "qualityPercent", 100.01), "averageScore", -1)),
                "/averageScore positive-or-zero",
                "/qualityPercent decimal-max");
        Api.invalid(post(mentorship, with(good, "averageScore", 1.234)), "/averageScore digits");
        Tokens stranger = Tokens.of("coordinator").territories("310000000");
        Api.problem(
                Api.once(stranger).body(good).post(MENTORSHIPS + mentorship + "/monitoring-results"),
                403,
                "outside-territory");
    }

    @Test
    void recordsOneResultAgainstACrowd() {
        String mentorship = mentorship("Көп");
        Callable<Response> request = () -> post(mentorship, result(2023, "YEARLY", 15, "2024-05-20", null));
        assertThat(Crowd.send(Collections.nCopies(8, request)))
                .isEqualTo(Map.of("201", 1, "monitoring-result-exists", 7));
    }

    @Test
    void importsBaselinesMeasuredBeforeTheMentorship() {
        String mentorship = mentorship("Импорт");
        Response shown = Api.as("auditor").get(MENTORSHIPS + mentorship);
        String pair = shown.path("hubSchoolCode") + "," + shown.path("schoolCode");
        String header =
                "hubSchoolCode,schoolCode,schoolYear,stage,grade,subject,pupils,averageScore,scoreMax,instrument,measuredOn\n";
        String good = header + pair + ",2022,INCOMING,4,MATHEMATICS,11,12.5,25,НЗМ,2022-11-14\n" + pair
                + ",2023,YEARLY,4,MATHEMATICS,11,17.4,25,НЗМ,2024-05-14\n";
        upload(good, true).then().statusCode(200).body("accepted", equalTo(2));
        Api.problem(
                        upload(good + pair + ",2023,YEARLY,4,MATHEMATICS,1,1,25,НЗМ,2024-05-15\n", false),
                        422,
                        "rows-refused")
                .then()
                .body("rows[2].errors.code", contains("monitoring-result-exists"));
        Tokens coordinator = Tokens.of("coordinator").territories("150000000");
        Api.once(coordinator)
                .contentType("text/csv")
                .body(good.getBytes(StandardCharsets.UTF_8))
                .post(RESULTS + "/import")
                .then()
                .statusCode(200);
        Api.as("auditor")
                .get(MENTORSHIPS + mentorship + "/monitoring-results?sort=MEASURED_ON")
                .then()
                .body("items.stage", contains("INCOMING", "YEARLY"));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> result(
            int schoolYear, String stage, Number score, String measuredOn, @Nullable Double quality) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schoolYear", schoolYear);
        body.put("stage", stage);
        body.put("grade", 4);
        body.put("subject", "MATHEMATICS");
        body.put("pupils", 11);
        body.put("averageScore", score);
        body.put("scoreMax", 25);
        body.put("instrument", "НЗМ мониторингі");
        body.put("measuredOn", measuredOn);
        if (quality != null) {
            body.put("qualityPercent", quality);
        }
        return body;
    }

    private static String mentorship(String name) {
        return Given.created(
                "/api/v1/mentorships",
                Given.mentorship(
                        Given.createdHub(name, 3),
                        Given.createdUnderfilledSchool(name + " шағын"),
                        "2023-01-15",
                        null));
    }

    private static Response post(String mentorship, Map<String, Object> body) {
        return Given.post(MENTORSHIPS + mentorship + "/monitoring-results", body);
    }

    private static Response upload(String csv, boolean dryRun) {
        return Api.once(Given.OFFICER)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(RESULTS + "/import?dryRun=" + dryRun);
    }

    private static List<String> ids(String query, String mentorship) {
        String school = Api.as("auditor").get(MENTORSHIPS + mentorship).path("schoolId");
        return Api.as("auditor")
                .get(RESULTS + "?school=" + school + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
