package kz.tirek.training.teacher;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.Test;

/// The dated periods of a teacher: schools, categories, mentoring.
@QuarkusTest
@WithTirek
@WithHubSchools
class CareerTest {

    private static final Tokens OF_AKSAI = Tokens.of("coordinator").territories("273600000");

    private final UUID school = HubSchools.school();
    private final UUID other = HubSchools.school();

    @Test
    void keepsTheSchoolBeforeWhenTheTeacherMoves() {
        String id = employedSince("2020-09-01");
        String move = created(
                OFFICER,
                "teachers/" + id + "/employments",
                "{\"schoolId\":\"" + other + "\",\"startsOn\":\"2023-09-01\",\"basis\":\"Бұйрық №45\"}");
        Response employments = Api.as(OFFICER).get("/api/v1/teachers/" + id + "/employments");
        employments
                .then()
                .statusCode(200)
                .body("items.schoolId", contains(school.toString(), other.toString()))
                .body("items.startsOn", contains("2020-09-01", "2023-09-01"))
                .body("items.endsOn", contains("2023-08-31", null));
        get(id).then().body("schoolId", equalTo(other.toString()), "version", equalTo(1));
        assertThat(Api.as("auditor")
                        .get("/api/v1/teachers/" + id + "/history")
                        .<List<String>>path("items.last().after.career.employments.schoolId"))
                .containsExactly(school.toString(), other.toString());
        patch(OFFICER, "teachers/" + id + "/employments/" + move, "{\"startsOn\":\"2023-08-31\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("career-periods-overlap"));
        patch(OFFICER, "teachers/" + id + "/employments/" + move, "{\"endsOn\":\"2024-05-31\"}")
                .then()
                .statusCode(200)
                .body("endsOn", equalTo("2024-05-31"), "version", equalTo(1));
        get(id).then()
                .body("schoolId", equalTo(other.toString()), "leftOn", equalTo("2024-05-31"), "version", equalTo(2));
        for (String filter : List.of("&employed=false", "")) {
            Api.as(OFFICER)
                    .get("/api/v1/teachers?school=" + other + filter)
                    .then()
                    .body("items.id", contains(id));
        }
        Api.as(OFFICER)
                .get("/api/v1/teachers?employed=true&school=" + other)
                .then()
                .body("items", empty());
    }

    @Test
    void movesAsOfTodayWhenOnlyTheSchoolIsChanged() {
        String id = employedSince("2020-09-01");
        patch(OFFICER, "teachers/" + id, "{\"schoolId\":\"" + other + "\"}")
                .then()
                .statusCode(200);
        patch(OFFICER, "teachers/" + id, "{\"schoolId\":\"" + HubSchools.school() + "\"}")
                .then()
                .statusCode(200);
        assertThat(Api.as(OFFICER)
                        .get("/api/v1/teachers/" + id + "/employments")
                        .<List<String>>path("items.startsOn"))
                .as("a move on the day of another replaces it")
                .hasSize(2);
    }

    @Test
    void refusesTimesThatCannotBe() {
        String id = employedSince("2020-09-01");
        String path = "/api/v1/teachers/" + id + "/employments";
        for (String[] wrong : new String[][] {
            {"\"startsOn\":\"2999-01-01\"", "date-in-future"},
            {"\"startsOn\":\"2019-09-01\",\"endsOn\":\"2018-09-01\"", "dates-out-of-order"},
            {"\"startsOn\":\"2019-09-01\",\"endsOn\":\"2020-09-01\"", "career-periods-overlap"},
            {"\"startsOn\":\"2020-09-01\"", "career-periods-overlap"},
            {"\"startsOn\":\"2019-09-01\"", "career-periods-overlap"}
        }) {
            Api.as(OFFICER)
                    .body("{\"schoolId\":\"" + other + "\"," + wrong[0] + "}")
                    .post(path)
                    .then()
                    .body("code", equalTo(wrong[1]));
        }
        created(
                OFFICER,
                "teachers/" + id + "/employments",
                "{\"schoolId\":\"" + other + "\",\"startsOn\":\"2018-09-01\",\"endsOn\":\"2020-08-31\"}");
        get(id).then().body("schoolId", equalTo(school.toString()));
        Api.as(OFFICER)
                .body(teacher(school, "null").replace("\"iin\"", "\"employedSince\":\"2999-01-01\",\"iin\""))
                .post("/api/v1/teachers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/employedSince"));
    }

    @Test
    void raisesAndConfirmsTheCategoryWithItsDates() {
        String id = created(
                OFFICER,
                "teachers",
                teacher(school, "null")
                        .replace("\"iin\"", "\"category\":\"MODERATOR\",\"categorySince\":\"2016-02-29\",\"iin\""));
        get(id).then().body("categoryDueOn", equalTo("2021-02-28"));
        String award = "teachers/" + id + "/categories";
        created(OFFICER, award, "{\"category\":\"EXPERT\",\"awardedOn\":\"2022-09-01\",\"basis\":\"Приказ №112\"}");
        String confirmed = created(OFFICER, award, "{\"category\":\"MODERATOR\",\"awardedOn\":\"2019-01-10\"}");
        Api.as(OFFICER)
                .get("/api/v1/" + award)
                .then()
                .body("items.category", contains("MODERATOR", "MODERATOR", "EXPERT"))
                .body("items.endsOn", contains("2019-01-09", "2022-08-31", null))
                .body("items.categoryDueOn", contains("2021-02-28", "2024-01-10", "2027-09-01"));
        get(id).then()
                .body("category", equalTo("EXPERT"))
                .body("categorySince", equalTo("2022-09-01"), "categoryDueOn", equalTo("2027-09-01"));
        Api.problem(
                Api.as(OFFICER)
                        .body("{\"category\":\"MASTER\",\"awardedOn\":\"2022-09-01\"}")
                        .post("/api/v1/" + award),
                409,
                "career-periods-overlap");
        Api.as(OFFICER)
                .header("If-Match", "\"0\"")
                .delete("/api/v1/" + award + "/" + confirmed)
                .then()
                .statusCode(204);
        Api.as(OFFICER).get("/api/v1/" + award).then().body("items.endsOn", contains("2022-08-31", null));
        patch(OFFICER, "teachers/" + id, "{\"category\":\"MASTER\",\"categorySince\":\"2024-09-01\"}")
                .then()
                .statusCode(200)
                .body("categoryDueOn", equalTo("2029-09-01"));
        Api.as(OFFICER)
                .get("/api/v1/teachers?school=" + school + "&categoryDueBefore=2029-09-02&sort=CATEGORY_DUE")
                .then()
                .body("items.id", contains(id));
        Api.as(OFFICER)
                .get("/api/v1/teachers?school=" + school + "&categoryDueBefore=2029-09-01")
                .then()
                .body("items", empty());
    }

    @Test
    void showsAMentorWhileTheRoleLasts() {
        String id = employedSince("2020-09-01");
        String path = "teachers/" + id + "/mentor-periods";
        String role = created(OFFICER, path, "{\"startsOn\":\"2024-09-01\"}");
        Api.problem(
                Api.as(OFFICER).body("{\"startsOn\":\"2025-01-01\"}").post("/api/v1/" + path),
                409,
                "career-periods-overlap");
        get(id).then().body("mentorSince", equalTo("2024-09-01"));
        Api.as(OFFICER)
                .get("/api/v1/teachers?mentor=true&school=" + school)
                .then()
                .body("items.id", contains(id));
        patch(OFFICER, path + "/" + role, "{\"endsOn\":\"2025-05-31\"}").then().statusCode(200);
        get(id).then().body("mentorSince", nullValue());
        Api.as(OFFICER)
                .get("/api/v1/teachers?mentor=true&school=" + school)
                .then()
                .body("items", empty());
    }

    @Test
    void letsACoordinatorMoveTeachersWithinTheOwnTerritoriesOnly() {
        String id = employedSince("2020-09-01");
        String elsewhere = HubSchools.school(HubSchools.AKTOBE).toString();
        Api.problem(
                Api.as(OF_AKSAI)
                        .body("{\"schoolId\":\"" + elsewhere + "\",\"startsOn\":\"2024-09-01\"}")
                        .post("/api/v1/teachers/" + id + "/employments"),
                403,
                "outside-territory");
        created(
                OF_AKSAI,
                "teachers/" + id + "/employments",
                "{\"schoolId\":\"" + other + "\",\"startsOn\":\"2024-09-01\"}");
        Tokens ofAktobe = Tokens.of("coordinator").territories("150000000");
        for (String list : List.of("employments", "categories", "mentor-periods", "consents")) {
            Api.problem(Api.as(ofAktobe).get("/api/v1/teachers/" + id + "/" + list), 403, "outside-territory");
        }
    }

    @Test
    void keepsOneSchoolAtATimeWhenManyMoveTheSameTeacher() throws Exception {
        String id = employedSince("2020-09-01");
        List<Callable<Integer>> moves = java.util.stream.IntStream.rangeClosed(1, 8)
                .<Callable<Integer>>mapToObj(month -> () -> Api.as(OFFICER)
                        .body("{\"schoolId\":\"%s\",\"startsOn\":\"2023-0%d-01\"}".formatted(other, month))
                        .post("/api/v1/teachers/" + id + "/employments")
                        .statusCode())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> move : threads.invokeAll(moves)) {
                assertThat(move.get()).isIn(201, 409);
            }
        }
        Response employments = Api.as(OFFICER).get("/api/v1/teachers/" + id + "/employments");
        List<String> starts = employments.path("items.startsOn");
        List<String> ends = employments.path("items.endsOn");
        assertThat(ends.getLast()).isNull();
        for (int i = 1; i < starts.size(); i++) {
            assertThat(ends.get(i - 1)).isLessThan(starts.get(i));
        }
    }

    private String employedSince(String day) {
        return created(
                OFFICER,
                "teachers",
                teacher(school, "null").replace("\"iin\"", "\"employedSince\":\"" + day + "\",\"iin\""));
    }

    private static Response get(String id) {
        return Api.as(OFFICER).get("/api/v1/teachers/" + id);
    }
}
