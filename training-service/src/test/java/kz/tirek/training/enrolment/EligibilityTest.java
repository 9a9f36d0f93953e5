package kz.tirek.training.enrolment;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.apply;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.status;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.Test;

/// Who may take part: whoever completed what comes before, and is not elsewhere.
@QuarkusTest
@WithTirek
@WithHubSchools
class EligibilityTest {

    private static final String WHY = "{\"reason\":\"Басқа мектепке ауысты\"}";

    @Inject
    AgroalDataSource database;

    private final UUID school = HubSchools.school();

    @Test
    void asksForThePrerequisitesOfTheCourse() throws SQLException {
        String basics = course();
        String advanced = course();
        patch(OFFICER, "courses/" + advanced, "{\"prerequisites\":[\"" + basics + "\"]}")
                .then()
                .statusCode(200);
        String teacher = teacher(school);
        String later = open(advanced, "2022-11-07", "2022-11-11", "");
        Response missing = Api.problem(
                Api.as(OFFICER)
                        .header("Accept-Language", "en")
                        .body(kz.tirek.training.Training.application(later, teacher, "WAIT"))
                        .post("/api/v1/enrolments"),
                409,
                "prerequisites-missing");
        assertThat(missing.jsonPath().<String>getList("missing")).containsExactly(basics);
        assertThat(missing.<String>path("detail")).contains("Subject internship");
        assertThatThrownBy(() -> insert(later, teacher)).hasMessageContaining("enrolment_prerequisites");

        String run = open(basics, "2022-10-03", "2022-10-07", "");
        String enrolment = enrol(run, teacher);
        act(OFFICER, "enrolments/" + enrolment, "approve").then().statusCode(200);
        Api.problem(apply(OFFICER, later, teacher), 409, "prerequisites-missing");
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        act(OFFICER, "enrolments/" + enrolment, "complete").then().statusCode(200);
        apply(OFFICER, later, teacher).then().statusCode(201);
    }

    @Test
    void refusesAPlaceInTwoRunsAtATime() {
        String teacher = teacher(school);
        String first = open(course(), "2022-10-03", "2022-10-14", "");
        String enrolment = enrol(first, teacher);
        Response clash = Api.problem(
                apply(OFFICER, open(course(), "2022-10-14", "2022-10-20", ""), teacher), 409, "enrolment-clash");
        assertThat(clash.<String>path("clashesWith.id")).isEqualTo(first);
        assertThat(clash.<String>path("detail")).contains("2022-10-03");
        apply(OFFICER, open(course(), "2022-10-15", "2022-10-20", ""), teacher)
                .then()
                .statusCode(201);
        String freed = open(course(), "2022-10-01", "2022-10-03", "");
        Api.problem(apply(OFFICER, freed, teacher), 409, "enrolment-clash");
        act(OFFICER, "enrolments/" + enrolment, "withdraw", WHY).then().statusCode(200);
        apply(OFFICER, freed, teacher).then().statusCode(201);
    }

    @Test
    void comparesSessionsByTheHour() {
        String teacher = teacher(school);
        enrol(open(course(), "2022-10-03", "2022-10-14", session("2022-10-04", "10:00", "12:00")), teacher);
        apply(OFFICER, open(course(), "2022-10-03", "2022-10-14", session("2022-10-04", "12:00", "13:00")), teacher)
                .then()
                .statusCode(201);
        Api.problem(
                apply(
                        OFFICER,
                        open(course(), "2022-10-03", "2022-10-14", session("2022-10-04", "11:59", "12:30")),
                        teacher),
                409,
                "enrolment-clash");
        // A run in person without sessions takes its days; one by a link alone takes none.
        Api.problem(apply(OFFICER, open(course(), "2022-10-04", "2022-10-05", ""), teacher), 409, "enrolment-clash");
        apply(OFFICER, open(course(), "2022-10-05", "2022-10-06", ""), teacher)
                .then()
                .statusCode(201);
        String online = open(
                course(),
                "2022-10-03",
                "2022-10-14",
                ",\"venue\":{\"place\":null,\"link\":\"https://meet.example.kz/1\"}");
        apply(OFFICER, online, teacher).then().statusCode(201);
    }

    @Test
    void asksAgainAtApprovalAndPassesOverWhoIsElsewhere() throws SQLException {
        String teacher = teacher(school);
        String full = open(course(), "2022-10-03", "2022-10-14", "");
        patch(OFFICER, "course-runs/" + full, "{\"capacity\":1}").then().statusCode(200);
        String holder = enrol(full, teacher(school));
        String waiting = enrol(full, teacher);
        String behind = enrol(full, teacher(school));
        String other = open(course(), "2022-10-10", "2022-10-20", "");
        apply(OFFICER, other, teacher).then().statusCode(201);
        Api.problem(act(OFFICER, "enrolments/" + waiting, "approve"), 409, "enrolment-clash");
        act(OFFICER, "enrolments/" + holder, "withdraw", WHY).then().statusCode(200);
        assertThat(List.of(status(waiting), status(behind))).containsExactly("WAITLISTED", "APPLIED");
        assertThatThrownBy(() -> insert(open(course(), "2022-10-11", "2022-10-12", ""), teacher))
                .hasMessageContaining("enrolment_clash");
    }

    @Test
    void givesOnePlaceWhenOneTeacherAppliesForManyRunsAtOnce() throws Exception {
        String teacher = teacher(school);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            runs.add(open(course(), "2022-10-03", "2022-10-14", ""));
        }
        List<Future<Integer>> calls;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            calls = runs.stream()
                    .map(run ->
                            callers.submit(() -> apply(OFFICER, run, teacher).statusCode()))
                    .toList();
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> call : calls) {
            answers.add(call.get());
        }
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    private static String session(String day, String begins, String ends) {
        return """
                ,"sessions":[{"day":"%s","begins":"%s:00","ends":"%s:00","topic":"Сабақ"}]""".formatted(day, begins, ends);
    }

    /// An open run.
    ///
    /// @param more further members of the body
    private static String open(String course, String from, String until, String more) {
        String body = run(course, 5)
                .replace("2022-10-14", "UNTIL")
                .replace("2022-10-03", from)
                .replace("UNTIL", until);
        String run = created(OFFICER, "course-runs", body);
        if (!more.isEmpty()) {
            patch(OFFICER, "course-runs/" + run, "{" + more.substring(1) + "}")
                    .then()
                    .statusCode(200);
        }
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        return run;
    }

    private void insert(String run, String teacher) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into enrolment (id, version, created_at, course_run_id, teacher_id, status)
                        values (?, 0, now(), ?::uuid, ?::uuid, 'APPLIED')""")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, run);
            insert.setString(3, teacher);
            insert.executeUpdate();
        }
    }
}
