package kz.tirek.hubschool.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class EnrolmentTest {

    private static final Tokens MINISTRY = Tokens.of("ministry");

    @Test
    void countsASchoolYearAndReplacesIt() {
        String path = enrolments(Given.createdSchool("Санақ"));
        Response created = counted(path, 2025, grade(0, 9), grade(1, 6), grade(2, 4));
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", path + "/2025")
                .body("pupils", equalTo(10))
                .body("teachers", equalTo(14));
        Api.problem(counted(path, 2025, grade(1, 1)), 409, "enrolment-already-counted");
        put(path + "/2025", Map.of("grades", List.of(grade(1, 7), grade(3, 5))))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("grades.grade", contains(1, 3))
                .body("grades.pupils", contains(7, 5))
                .body("teachers", nullValue());
        Api.as("auditor").get(path + "/2025").then().header("ETag", "\"1\"");
        put(path + "/2025", Map.of("grades", List.of(grade(3, 5), grade(1, 7))))
                .then()
                .header("ETag", "\"1\"");
        Api.problem(
                Api.as(MINISTRY)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("grades", List.of(grade(1, 1))))
                        .put(path + "/2025"),
                412,
                "stale-version");
        Api.as("auditor")
                .get(path + "/2025/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[1].before.pupils", equalTo(10));
        counted(path, 2023, grade(1, 5)).then().statusCode(201);
        counted(path, 2024, grade(1, 5)).then().statusCode(201);
        Response latest = Api.as("auditor").get(path + "?limit=2");
        latest.then().body("items.schoolYear", contains(2025, 2024));
        Api.as("auditor")
                .get(path + "?limit=2&cursor=" + latest.path("next"))
                .then()
                .body("items.schoolYear", contains(2023));
        Api.as(MINISTRY).header("If-Match", "*").delete(path + "/2024").then().statusCode(204);
        Api.problem(Api.as("auditor").get(path + "/2024"), 404, "not-found");
    }

    /// What the database keeps of the latest year is what the enrolment says, whoever changes it at the same time.
    @Test
    void keepsThePupilsOfTheLatestYear() throws Exception {
        String school = Given.createdSchool("Соңғы жыл");
        String path = enrolments(school);
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            for (int round = 1; round <= 5; round++) {
                int pupils = round;
                List<Callable<Response>> calls = IntStream.rangeClosed(2022, 2025)
                        .mapToObj(year -> (Callable<Response>) () -> pupils == 1
                                ? counted(path, year, grade(0, 50), grade(1, year - 2000))
                                : put(path + "/" + year, Map.of("grades", List.of(grade(1, year - 2000 + pupils)))))
                        .toList();
                for (Future<Response> call : callers.invokeAll(calls)) {
                    assertThat(call.get().statusCode()).isLessThan(300);
                }
                assertThat(keptPupils(school)).isEqualTo("2025 " + (25 + (round == 1 ? 0 : round)));
            }
        }
        Api.as(MINISTRY).header("If-Match", "*").delete(path + "/2025").then().statusCode(204);
        assertThat(keptPupils(school)).isEqualTo("2024 29");
        for (int year = 2022; year <= 2024; year++) {
            Api.as(MINISTRY)
                    .header("If-Match", "*")
                    .delete(path + "/" + year)
                    .then()
                    .statusCode(204);
        }
        assertThat(keptPupils(school)).isEqualTo("none");
    }

    private static String keptPupils(String school) throws SQLException {
        return Owner.run("select coalesce((select school_year || ' ' || pupils from school_pupils where school_id = '"
                        + school + "'), 'none')")
                .strip();
    }

    @Test
    void refusesWhatCannotBeCounted() {
        String path = enrolments(Given.createdSchool("Теріс санақ"));
        Api.problem(counted(path, 2099, grade(1, 1)), 422, "date-in-future");
        Api.problem(counted(path, 2024, grade(1, 1), grade(1, 2)), 422, "grade-counted-twice");
        Api.invalid(
                Given.post(path, Map.of("schoolYear", 1999, "grades", List.of(grade(13, -1)), "teachers", 2001)),
                "/schoolYear min",
                "/grades/0/grade max",
                "/grades/0/pupils min",
                "/teachers max");
        Api.problem(put(path + "/2020", Map.of("grades", List.of(grade(1, 1)))), 404, "not-found");
        Api.problem(Api.as("auditor").get(path + "/x"), 404, "not-found");
        Api.problem(
                Api.as(MINISTRY).body(Map.of("grades", List.of(grade(1, 1)))).put(path + "/2024"),
                428,
                "version-required");
    }

    @Test
    void takesAFileBySchoolAndGrade() {
        Map<String, Object> body = Given.school("Файл", Given.AKSAI);
        body.put("bin", "991240007020");
        Response byBin = Given.post("/api/v1/schools", body);
        String path = enrolments(byBin.path("id"));
        counted(path, 2024, grade(1, 1), grade(4, 8)).then().statusCode(201);
        String other = Given.createdSchool("Файл екі");
        String code = Api.as("auditor").get("/api/v1/schools/" + other).path("code");
        String csv = """
                school,schoolYear,grade,pupils,classSets,teachers
                991240007020,2024,1,6,1,14
                991240007020,2024,2,4,,
                %1$s,2024,1,3,,
                """.formatted(code);
        upload(csv, true).then().statusCode(200).body("accepted", equalTo(3));
        Api.problem(Api.as("auditor").get(enrolments(other) + "/2024"), 404, "not-found");
        upload(csv + code + ",2024,1,9,,\nS-999999,2024,1,1,,\n" + code + ",2024,13,-1,,\n", false)
                .then()
                .statusCode(422)
                .body("rows[3].errors.code", contains("grade-counted-twice"))
                .body("rows[4].errors.pointer", contains("/school"))
                .body("rows[5].errors.pointer", contains("/grade", "/pupils"));
        upload(csv, false).then().statusCode(200).body("outcomes.id", everyItem(notNullValue()));
        Api.as("auditor")
                .get(path + "/2024")
                .then()
                .body("grades.grade", contains(1, 2, 4))
                .body("grades.pupils", contains(6, 4, 8))
                .body("teachers", equalTo(14))
                .body("version", equalTo(1));
        upload(csv, false).then().statusCode(200);
        Api.as("auditor").get(path + "/2024").then().body("version", equalTo(1));
        Api.as("auditor").get(enrolments(other) + "/2024").then().body("pupils", equalTo(3));
        Api.as("auditor").get(path + "/2024/history").then().body("items.operation", contains("CREATED", "UPDATED"));
    }

    private static String enrolments(String school) {
        return "/api/v1/schools/" + school + "/enrolments";
    }

    private static Map<String, Object> grade(int grade, int pupils) {
        return Map.of("grade", grade, "pupils", pupils);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Response counted(String path, int year, Map<String, Object>... grades) {
        return Api.once(MINISTRY)
                .body(Map.of("schoolYear", year, "grades", List.of(grades), "teachers", 14))
                .post(path);
    }

    private static Response put(String path, Map<String, Object> body) {
        return Api.as(MINISTRY).header("If-Match", "*").body(body).put(path);
    }

    private static Response upload(String csv, boolean dryRun) {
        return Api.as(MINISTRY)
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/schools/enrolments/import?dryRun=" + dryRun);
    }
}
