package kz.tirek.training.enrolment;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.status;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a teacher's part in a run ends, and what a file of applications does.
@QuarkusTest
@WithTirek
@WithHubSchools
class CompletionTest {

    private static final String WHY = "{\"reason\":\"Соңғы күні ауырды\"}";

    @Inject
    AgroalDataSource database;

    private final UUID school = HubSchools.school();
    private String course;
    private String run;

    @BeforeEach
    void openARun() {
        course = course();
        run = open(created(OFFICER, "course-runs", run(course, 10)));
    }

    @Test
    void completesWhoAttendedEnoughAndOthersByExceptionOnly() throws SQLException {
        agenda();
        String diligent = approved();
        String absent = approved();
        attends(diligent, 2);
        attends(absent, 1);
        Api.problem(act(OFFICER, "enrolments/" + absent, "fail", WHY), 409, "run-not-held");
        hold();
        act(OFFICER, "enrolments/" + diligent, "complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"), "endedOn", equalTo("2022-10-14"))
                .body("attendancePercent", equalTo(100));
        Response low = Api.problem(
                Api.as(OFFICER)
                        .header("Accept-Language", "en")
                        .header("If-Match", "*")
                        .post("/api/v1/enrolments/" + absent + "/complete"),
                409,
                "attendance-too-low");
        assertThat(low.<String>path("detail")).isEqualTo("Attended 1 of 2 sessions: 50 %, required 80 %.");
        assertThat(low.jsonPath().getMap("")).containsEntry("percent", 50).containsEntry("requiredPercent", 80);
        assertThatThrownBy(() -> execute(
                        "update enrolment set status = 'COMPLETED', ended_on = now(), attendance_percent = 50 where id = ?::uuid",
                        absent))
                .hasMessageContaining("enrolment_attended");
        act(OFFICER, "enrolments/" + absent, "complete-by-exception", WHY)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"), "exceptionReason", equalTo("Соңғы күні ауырды"));
        assertThat(Api.as("auditor")
                        .get("/api/v1/enrolments/" + absent + "/history")
                        .asString())
                .doesNotContain("ауырды");
        assertThat(Training.feed()).contains(absent).doesNotContain("ауырды");
    }

    @Test
    void failsWithAReason() {
        String enrolment = approved();
        hold();
        act(OFFICER, "enrolments/" + enrolment, "fail", WHY)
                .then()
                .statusCode(200)
                .body("status", equalTo("FAILED"), "reason", equalTo("Соңғы күні ауырды"))
                .body("endedOn", equalTo("2022-10-14"), "attendancePercent", equalTo(null));
        Api.problem(act(OFFICER, "enrolments/" + enrolment, "complete"), 409, "state-conflict");
        Api.as(OFFICER)
                .get("/api/v1/course-runs/" + run + "/places")
                .then()
                .body("failed", equalTo(1), "taken", equalTo(1));
    }

    @Test
    void concludesARunForEverybody() throws SQLException {
        agenda();
        String diligent = approved();
        String absent = approved();
        String undecided = enrol(run, teacher(school));
        attends(diligent, 2);
        Api.problem(conclude("true"), 409, "run-not-held");
        hold();
        conclude("true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "completed", equalTo(1), "failed", equalTo(1))
                .body("outcomes.enrolmentId", containsInAnyOrder(diligent, absent));
        assertThat(status(diligent)).isEqualTo("APPROVED");
        conclude("false")
                .then()
                .statusCode(200)
                .body("outcomes.find { it.enrolmentId == '" + absent + "' }.attendance.percent", equalTo(0))
                .body("outcomes.find { it.enrolmentId == '" + absent + "' }.attendance.counted", equalTo(2));
        assertThat(List.of(status(diligent), status(absent), status(undecided)))
                .containsExactly("COMPLETED", "FAILED", "APPLIED");
        Api.as(OFFICER).get("/api/v1/enrolments/" + absent).then().body("reason", equalTo("0/2 = 0 % < 80 %"));
        Api.as(OFFICER)
                .get("/api/v1/enrolments/" + absent + "/history")
                .then()
                .body("items.operation", contains("CREATED", "APPROVED", "FAILED"));
        conclude("false").then().statusCode(200).body("outcomes", hasSize(0));
    }

    @Test
    void keepsASessionThatHasAttendance() throws SQLException {
        agenda();
        String enrolment = approved();
        attends(enrolment, 1);
        List<String> sessions =
                Api.as(OFFICER).get("/api/v1/course-runs/" + run).path("sessions.id");
        Response refused =
                Api.problem(patch(OFFICER, "course-runs/" + run, "{\"sessions\":[]}"), 409, "session-has-attendance");
        assertThat(refused.jsonPath().<String>getList("sessions")).containsExactly(sessions.getFirst());
        patch(OFFICER, "course-runs/" + run, """
                {"sessions":[{"id":"%s","day":"2022-10-05","begins":"10:00:00","ends":"11:00:00","topic":"x"}]}""".formatted(sessions.getFirst()))
                .then()
                .statusCode(200)
                .body("sessions.id", contains(sessions.getFirst()));
    }

    @Test
    void takesAFileOfApplicationsAllOrNone() {
        patch(OFFICER, "course-runs/" + run, "{\"capacity\":2}").then().statusCode(200);
        String first = teacher(school);
        String there = teacher(HubSchools.school(HubSchools.AKTOBE));
        String rows = "teacherId,whenFull\n" + first + ",\n" + teacher(school) + ",WAIT\n" + teacher(school) + ",\n";
        upload(OFFICER, "?dryRun=true", rows)
                .then()
                .statusCode(200)
                .body("applied", equalTo(2), "waitlisted", equalTo(1))
                .body("outcomes.enrolment", contains("APPLIED", "APPLIED", "WAITLISTED"));
        Api.as(OFFICER).get("/api/v1/enrolments?courseRun=" + run).then().body("items", hasSize(0));

        Response refused = Api.problem(
                upload(
                        OFFICER,
                        "",
                        rows + UUID.randomUUID() + ",\nabc,\n" + first + ",\n" + teacher(school) + ",REFUSE\n"),
                422,
                "rows-refused");
        assertThat(refused.jsonPath().<String>getList("rows.status"))
                .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(refused.jsonPath().<String>getList("rows.errors.flatten().code"))
                .contains("unknown-reference", "already-enrolled", "run-full");
        Api.as(OFFICER).get("/api/v1/enrolments?courseRun=" + run).then().body("items", hasSize(0));

        upload(OFFICER, "", rows).then().statusCode(200).body("outcomes.id", hasSize(3));
        Api.as(OFFICER)
                .get("/api/v1/enrolments?sort=CREATED&courseRun=" + run)
                .then()
                .body("items.status", contains("APPLIED", "APPLIED", "WAITLISTED"));
        Tokens ofAksai = Tokens.of("coordinator").territories("270000000");
        Api.problem(upload(ofAksai, "", "teacherId\n" + there + "\n"), 422, "rows-refused");
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        Api.problem(upload(OFFICER, "?dryRun=true", rows), 409, "run-takes-no-applications");
    }

    @Test
    void findsEnrolmentsByWhatTheyAreOf() {
        String here = enrol(run, teacher(school));
        String provider = Api.as(OFFICER).get("/api/v1/courses/" + course).path("providerId");
        for (String filter : List.of(
                "course=" + course,
                "provider=" + provider,
                "school=" + school,
                "courseRun=" + run + "&territory=270000000",
                "courseRun=" + run + "&territory=273620100",
                "courseRun=" + run + "&from=2020-01-01&until=9999-12-31&sort=CREATED")) {
            Api.as(OFFICER)
                    .get("/api/v1/enrolments?" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(here));
        }
        for (String filter :
                List.of("territory=150000000", "territory=999999999", "from=9999-12-31", "until=1999-12-31")) {
            Api.as(OFFICER)
                    .get("/api/v1/enrolments?courseRun=" + run + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(contains(here)));
        }
    }

    @Test
    void findsRunsByWhereTheyAreAndWhatIsFree() {
        String hosted = created(OFFICER, "course-runs", run(course, 1));
        patch(OFFICER, "course-runs/" + hosted, """
                {"venue":{"schoolId":"%s"},"language":"RUSSIAN","price":"45000.00"}""".formatted(school))
                .then()
                .statusCode(200)
                .body("price", equalTo("45000.00"), "language", equalTo("RUSSIAN"));
        Api.problem(
                patch(OFFICER, "course-runs/" + hosted, "{\"language\":\"ENGLISH\"}"),
                409,
                "run-language-not-of-course");
        open(hosted);
        for (String filter : List.of("language=RUSSIAN", "territory=273600000", "school=" + school)) {
            Api.as("ministry")
                    .get("/api/v1/course-runs?freePlaces=1&format=INTERNSHIP&course=" + course + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(hosted));
        }
        enrol(hosted, teacher(school));
        Api.as("ministry")
                .get("/api/v1/course-runs?freePlaces=1&sort=FROM&course=" + course)
                .then()
                .body("items.id", contains(run));
    }

    private static String open(String run) {
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        return run;
    }

    private void agenda() {
        patch(OFFICER, "course-runs/" + run, """
                {"sessions":[
                 {"day":"2022-10-03","begins":"10:00:00","ends":"11:30:00","topic":"Дәріс"},
                 {"day":"2022-10-04","begins":"10:00:00","ends":"11:30:00","topic":"Семинар"}]}""").then().statusCode(200);
    }

    private String approved() {
        String enrolment = enrol(run, teacher(school));
        act(OFFICER, "enrolments/" + enrolment, "approve").then().statusCode(200);
        return enrolment;
    }

    private void hold() {
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
    }

    private Response conclude(String dryRun) {
        return Api.once(OFFICER)
                .header("If-Match", Api.etag(OFFICER, "/api/v1/course-runs/" + run))
                .post("/api/v1/course-runs/" + run + "/conclude?dryRun=" + dryRun);
    }

    private Response upload(Tokens who, String query, String rows) {
        return Api.once(who)
                .contentType("text/csv; charset=utf-8")
                .body(rows)
                .post("/api/v1/course-runs/" + run + "/enrolments/import" + query);
    }

    /// Was present at the first sessions of the run.
    private void attends(String enrolment, int sessions) throws SQLException {
        execute("""
                with upload as (
                    insert into attendance_upload (id, course_run_id, received_at, received_by, received_by_name)
                    select gen_random_uuid(), course_run_id, now(), 'x', 'x' from enrolment where id = ?::uuid
                    returning id, course_run_id),
                stated as (
                    select e.teacher_id, s.id as session_id, s.course_run_id
                    from enrolment e join course_run_session s using (course_run_id)
                    where e.id = '%s' order by s.day limit %d),
                statement as (
                    insert into attendance_statement
                        (id, upload_id, course_run_id, session_id, teacher_id, status, stated_at)
                    select gen_random_uuid(), upload.id, upload.course_run_id, session_id, teacher_id, 'PRESENT', now()
                    from stated, upload)
                insert into attendance (session_id, teacher_id, course_run_id, status)
                select session_id, teacher_id, course_run_id, 'PRESENT' from stated""".formatted(enrolment, sessions), enrolment);
    }

    private void execute(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.execute();
        }
    }
}
