package kz.tirek.training.internship;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.apply;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.feed;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.provider;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.teacher.TeacherErased;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTirek
@WithHubSchools
class InternshipTest {

    private static final String MARKS = """
            {"on":"2022-10-14","marks":[{"criterion":"TEACHING_METHODS","mark":5},{"criterion":"LEADERSHIP","mark":4}],"text":"Құпия пікір"}""";

    @Inject
    AgroalDataSource database;

    @Inject
    Event<TeacherErased> erasures;

    private final UUID school = HubSchools.school();
    private final UUID host = HubSchools.school(HubSchools.AKTOBE);

    @Test
    void leadsFromThePlanToHoursThatCount() {
        String teacher = teacher(school);
        String provider = provider();
        String internship = created(OFFICER, "internships", """
                {"teacherId":"%s","kind":"SUBJECT","subject":"PHYSICS","providerId":"%s",
                 "hostOrganisation":"NIS физика-математика мектебі, Алматы","from":"2022-10-03","until":"2022-10-14","hours":20,
                 "tasks":[{"title":"Ашық сабақ","dueOn":"2022-10-12","required":true},
                          {"title":"Есеп","dueOn":"2022-10-14","required":false}]}""".formatted(teacher, provider));
        String path = "internships/" + internship;
        Api.problem(act(OFFICER, path, "start"), 409, "internship-not-ready")
                .then()
                .body("missing", equalTo(List.of("supervisor", "basis")));
        patch(OFFICER, path, """
                {"supervisor":"Жетекшінов","basis":{"title":"Бұйрық","number":"17-Ө","date":"2022-09-01"}}""").then().statusCode(200);
        Api.problem(note(path, "2022-10-03", "6.5"), 409, "state-conflict");
        act(OFFICER, path, "start").then().statusCode(200).body("status", equalTo("RUNNING"));

        note(path, "2022-10-03", "6.50").then().statusCode(201).body("hours", equalTo(6.5f));
        Api.problem(note(path, "2022-10-03", "1"), 409, "diary-day-taken");
        Api.invalid(note(path, "2022-10-15", "1"), "/day after-internship");
        Api.invalid(note(path, "2022-10-02", "1"), "/day before-internship");
        Api.problem(act(OFFICER, path, "complete"), 409, "internship-incomplete")
                .then()
                .body("diaryHours", equalTo(6.5f))
                .body("diaryHoursNeeded", equalTo(16))
                .body("openRequiredTasks", equalTo(1))
                .body("missingEvaluations", equalTo(List.of("SUPERVISOR", "SELF")));

        String entry =
                note(path, "2022-10-04", "9.5").then().statusCode(201).extract().path("id");
        String task = Api.as(OFFICER).get("/api/v1/" + path).path("tasks[0].id");
        Api.problem(decide(path, UUID.randomUUID().toString()), 404, "not-found");
        decide(path, task).then().statusCode(200).body("tasks[0].status", equalTo("DONE"));
        evaluate(path, "supervisor").then().statusCode(200).body("supervisorEvaluation.marks", hasSize(2));
        evaluate(path, "self").then().statusCode(200).body("version", equalTo(7));
        act(OFFICER, path, "complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("hoursCounted", equalTo(20))
                .body("diaryHours", equalTo(16));

        Api.problem(note(path, "2022-10-05", "1"), 409, "state-conflict");
        Api.problem(
                Api.as(OFFICER).header("If-Match", "*").delete("/api/v1/" + path + "/diary/" + entry),
                409,
                "state-conflict");
        Api.as(OFFICER)
                .get("/api/v1/teachers/" + teacher + "/hours")
                .then()
                .body("totalHours", equalTo(20))
                .body("years[0].year", equalTo(2022));
        assertThat(feed()).contains(internship).doesNotContain("Жетекшінов", "Құпия");
        Api.as("auditor")
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .body("supervisor", nullValue())
                .body("selfEvaluation.text", nullValue())
                .body("selfEvaluation.marks", hasSize(2));
        Api.as("auditor").get("/api/v1/" + path + "/history").then().body("items", hasSize(9));
    }

    @Test
    void countsTheHoursOfARunOnce() {
        String teacher = teacher(school);
        String run = openRun(5);
        String body = body(teacher, "2022-10-03", "2022-10-14")
                .replace("\"hours\"", "\"courseRunId\":\"" + run + "\",\"hours\"");
        Api.problem(post(OFFICER, body), 422, "internship-not-enrolled");
        String enrolment = enrol(run, teacher);
        Api.problem(post(OFFICER, body.replace("2022-10-14", "2022-10-15")), 422, "internship-outside-run");
        String internship = post(OFFICER, body).then().statusCode(201).extract().path("id");
        complete("internships/" + internship).then().statusCode(200).body("hoursCounted", equalTo(20));
        act(OFFICER, "enrolments/" + enrolment, "approve").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        act(OFFICER, "enrolments/" + enrolment, "complete").then().statusCode(200);
        Api.as(OFFICER).get("/api/v1/internships/" + internship).then().body("hoursCounted", equalTo(0));
        Api.as(OFFICER)
                .get("/api/v1/teachers/" + teacher + "/hours")
                .then()
                .body("totalHours", equalTo(72))
                .body("internshipHours", equalTo(72));
    }

    @Test
    void keepsATeacherFromBeingAtTwoPlaces() throws Exception {
        String teacher = teacher(school);
        String body = body(teacher, "2022-10-03", "2022-10-14");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(callers.submit(() -> post(OFFICER, body).statusCode()));
            }
            for (Future<Integer> call : calls) {
                answers.add(call.get());
            }
        }
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        Api.problem(post(OFFICER, body(teacher, "2022-10-14", "2022-10-20")), 409, "internship-overlap")
                .then()
                .body("internships", hasSize(1));
        String next = post(OFFICER, body(teacher, "2022-10-15", "2022-10-20"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.problem(patch(OFFICER, "internships/" + next, "{\"from\":\"2022-10-10\"}"), 409, "internship-overlap");
        act(OFFICER, "internships/" + next, "cancel", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        post(OFFICER, body(teacher, "2022-10-16", "2022-10-18")).then().statusCode(201);
    }

    @Test
    void keepsATeacherFromAnInternshipAndARunAtATime() throws SQLException {
        String teacher = teacher(school);
        String internship = post(OFFICER, body(teacher, "2022-10-03", "2022-10-14"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String during = openRun(5, "2022-10-14", "2022-10-20");
        Api.problem(apply(OFFICER, during, teacher), 409, "enrolment-clash")
                .then()
                .body("clashesWith.kind", equalTo("INTERNSHIP"))
                .body("clashesWith.id", equalTo(internship));
        String after = openRun(5, "2022-10-15", "2022-10-20");
        enrol(after, teacher);
        Api.problem(post(OFFICER, body(teacher, "2022-10-20", "2022-10-21")), 409, "internship-overlap")
                .then()
                .body("courseRuns", equalTo(List.of(after)));
        Api.problem(
                patch(OFFICER, "internships/" + internship, "{\"until\":\"2022-10-15\"}"), 409, "internship-overlap");
        post(
                        OFFICER,
                        body(teacher, "2022-10-17", "2022-10-20")
                                .replace("\"hours\"", "\"courseRunId\":\"" + after + "\",\"hours\""))
                .then()
                .statusCode(201);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> statement.executeUpdate("""
                            insert into enrolment (id, version, created_at, course_run_id, teacher_id, status)
                            values (gen_random_uuid(), 0, now(), '%s', '%s', 'APPLIED')""".formatted(during, teacher)))
                    .hasMessageContaining("enrolment_clash");
            Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                            "update internship set ends_on = '2022-10-16' where id = '" + internship + "'"))
                    .hasMessageContaining("internship_overlap");
        }
    }

    @Test
    void isSeenFromBothEnds() {
        String teacher = teacher(school);
        String body = body(teacher, "2022-10-03", "2022-10-14")
                .replace("\"hostOrganisation\":\"Lyceum\"", "\"hostSchoolId\":\"" + host + "\"");
        Tokens home = Tokens.of("coordinator").territories("273600000");
        Tokens there = Tokens.of("coordinator").territories("150000000");
        Tokens elsewhere = Tokens.of("coordinator").territories("590000000");
        Api.problem(post(elsewhere, body), 403, "outside-territory");
        String internship = post(there, body).then().statusCode(201).extract().path("id");
        String path = "/api/v1/internships/" + internship;
        for (Tokens end : List.of(home, there)) {
            Api.as(end).get(path).then().statusCode(200);
            Api.as(end).get("/api/v1/internships?limit=500").then().body("items.id", hasItem(internship));
        }
        Api.problem(Api.as(elsewhere).get(path), 403, "outside-territory");
        Api.problem(Api.as(elsewhere).get(path + "/diary"), 403, "outside-territory");
        Api.as(elsewhere).get("/api/v1/internships").then().body("items", hasSize(0));
        Api.as(OFFICER)
                .get("/api/v1/internships?territory=153200000&teacher=" + teacher)
                .then()
                .body("items", hasSize(1));
        Api.as(OFFICER)
                .get("/api/v1/internships?q=mektep&subject=PHYSICS&status=PLANNED&hostSchool=" + host)
                .then()
                .body("items.id", hasItem(internship));
        Api.as(OFFICER)
                .get("/api/v1/internships?from=2022-10-15&teacher=" + teacher)
                .then()
                .body("items.id", not(hasItem(internship)));
        Api.problem(Api.as("ministry").get("/api/v1/internships"), 403, "forbidden");
    }

    @Test
    void forgetsWhatWasWrittenAboutAnErasedTeacher() throws SQLException {
        String teacher = teacher(school);
        String path = "internships/"
                + post(OFFICER, body(teacher, "2022-10-03", "2022-10-14")).path("id");
        act(OFFICER, path, "start").then().statusCode(200);
        note(path, "2022-10-03", "6").then().statusCode(201);
        evaluate(path, "self").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> erasures.fire(new TeacherErased(UUID.fromString(teacher), "№1")));
        Api.as(OFFICER)
                .get("/api/v1/" + path)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("reason", nullValue())
                .body("selfEvaluation.text", nullValue())
                .body("diaryHours", equalTo(6));
        Api.as(OFFICER).get("/api/v1/" + path + "/diary").then().body("items[0].text", nullValue());
    }

    @Test
    void namesASupervisorWhoIsATeacherByReferenceAndForgetsAnyWhoIsErased() {
        String supervisor = teacher(host);
        String stranger = teacher(HubSchools.school(HubSchools.AKTOBE));
        String trainee = teacher(school);
        Tokens home = Tokens.of("coordinator").territories("270000000");
        String body = body(trainee, "2022-10-03", "2022-10-14")
                .replaceFirst("\"supervisor\":\"[^\"]*\"", "\"supervisorTeacherId\":\"WHO\"")
                .replace("\"hostOrganisation\":\"Lyceum\"", "\"hostSchoolId\":\"" + host + "\"");
        Api.problem(post(home, body.replace("WHO", stranger)), 403, "outside-territory");
        Api.invalid(post(home, body.replace("WHO", trainee)), "/supervisorTeacherId own-supervisor");
        String id = post(home, body.replace("WHO", supervisor))
                .then()
                .statusCode(201)
                .body("supervisor", equalTo("Сынақов Нұрлан"))
                .extract()
                .path("id");
        String path = "internships/" + id;
        act(OFFICER, path, "start").then().statusCode(200);
        Api.invalid(patch(OFFICER, path, "{\"supervisor\":\"X\"}"), "/supervisorTeacherId supervisor-twice");
        Api.as(OFFICER)
                .get("/api/v1/internships?supervisor=" + supervisor)
                .then()
                .body("items.id", equalTo(List.of(id)));
        act(OFFICER, "teachers/" + supervisor, "erase", "{\"basis\":\"Өтініш №12\"}")
                .then()
                .statusCode(200);
        Api.as(OFFICER)
                .get("/api/v1/" + path)
                .then()
                .body("status", equalTo("RUNNING"))
                .body("supervisor", nullValue())
                .body("supervisorTeacherId", nullValue())
                .body("supervisorErasureBasis", equalTo("Өтініш №12"));
        Api.problem(patch(OFFICER, path, "{\"supervisorTeacherId\":\"" + supervisor + "\"}"), 409, "teacher-erased");
        patch(OFFICER, path, "{\"hours\":24}").then().statusCode(200);
        patch(OFFICER, path, "{\"supervisor\":\"Жетекшінов\"}")
                .then()
                .statusCode(200)
                .body("supervisorErasureBasis", nullValue());
        act(OFFICER, path, "erase-supervisor", "{\"basis\":\"Өтініш №13\"}")
                .then()
                .statusCode(200)
                .body("supervisor", nullValue())
                .body("supervisorErasureBasis", equalTo("Өтініш №13"));
        Api.as(OFFICER)
                .get("/api/v1/" + path + "/history")
                .then()
                .body("items.operation", hasItem("SUPERVISOR_ERASED"));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String teacher = teacher(school);
        Api.invalid(
                post(OFFICER, """
                        {"teacherId":"%s","kind":"ADMINISTRATION","subject":"PHYSICS","from":"2022-10-14","until":"2022-10-03","hours":8,
                         "tasks":[{"title":"x","dueOn":"2023-01-01","required":true}]}""".formatted(teacher)),
                "/until dates-out-of-order",
                "/subject subject-of-kind",
                "/hostSchoolId host-missing",
                "/tasks/0/dueOn outside-internship");
        Api.invalid(post(OFFICER, body(teacher, "1990-12-30", "1991-01-02")), "/until dates-out-of-range");
        Api.invalid(post(OFFICER, body(teacher, "2022-01-01", "2023-01-03")), "/until dates-out-of-range");
        Api.problem(
                post(OFFICER, body(UUID.randomUUID().toString(), "2022-10-03", "2022-10-14")),
                422,
                "unknown-reference");
        String path = "internships/"
                + post(OFFICER, body(teacher, "2022-10-03", "2022-10-14")).path("id");
        act(OFFICER, path, "start").then().statusCode(200);
        Api.invalid(note(path, "2022-10-03", "1E999999999"), "/hours decimal-max");
        Api.invalid(note(path, "2022-10-03", "24.01"), "/hours decimal-max");
        note(path, "2022-10-14", "24").then().statusCode(201);
        Api.problem(patch(OFFICER, path, "{\"until\":\"2022-10-13\"}"), 409, "internship-diary-outside");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "internship | hours = 501 | internship_hours",
                "internship | subject = null | internship_subject",
                "internship | host_organisation = null | internship_host",
                "internship | ends_on = '2022-10-01' | internship_dates",
                "internship | basis_number = null | internship_basis_whole",
                "internship | supervisor = null | internship_ready",
                "internship | status = 'FAILED' | internship_reason",
                "internship | status = 'COMPLETED', diary_share_percent = 0 | internship_is_complete",
                "internship | ends_on = '2022-10-03' | internship_spans_its_parts",
                "internship_diary_entry | hours = 25 | internship_diary_entry_hours",
                "internship_diary_entry | day = '2022-10-20' | internship_spans_its_parts",
                "internship_evaluation | marks = '{6,1}' | internship_evaluation_marks",
                "internship_task | status = 'DONE' | internship_task_decided"
            })
    void isRefusedByTheDatabaseAsWell(String table, String change, String constraint) throws SQLException {
        String internship = post(
                        OFFICER,
                        body(teacher(school), "2022-10-03", "2022-10-14").replace("\"hours\"", """
                                "tasks":[{"title":"x","dueOn":"2022-10-12","required":true}],"hours\""""))
                .path("id");
        act(OFFICER, "internships/" + internship, "start").then().statusCode(200);
        note("internships/" + internship, "2022-10-04", "6").then().statusCode(201);
        evaluate("internships/" + internship, "self").then().statusCode(200);
        String key = table.equals("internship") ? "id" : "internship_id";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                            "update " + table + " set " + change + " where " + key + " = '" + internship + "'"))
                    .hasMessageContaining('"' + constraint + '"');
        }
    }

    private Response complete(String path) {
        act(OFFICER, path, "start").then().statusCode(200);
        note(path, "2022-10-04", "16").then().statusCode(201);
        evaluate(path, "supervisor").then().statusCode(200);
        evaluate(path, "self").then().statusCode(200);
        return act(OFFICER, path, "complete");
    }

    private static String body(String teacher, String from, String until) {
        return """
                {"teacherId":"%s","kind":"SUBJECT","subject":"PHYSICS","hostOrganisation":"Lyceum","supervisor":"A. B.",
                 "basis":{"title":"Бұйрық","number":"17-Ө","date":"2022-09-01"},"from":"%s","until":"%s","hours":20}""".formatted(teacher, from, until);
    }

    private static Response post(Tokens who, String body) {
        return Api.as(who).body(body).post("/api/v1/internships");
    }

    private static Response note(String path, String day, String hours) {
        return Api.as(OFFICER)
                .body("{\"day\":\"%s\",\"hours\":%s,\"text\":\"Құпия күнделік\"}".formatted(day, hours))
                .post("/api/v1/" + path + "/diary");
    }

    private static Response decide(String path, String task) {
        return Api.as(OFFICER)
                .header("If-Match", "*")
                .body("{\"done\":true,\"on\":\"2022-10-12\",\"result\":\"Құпия нәтиже\"}")
                .post("/api/v1/" + path + "/tasks/" + task + "/decide");
    }

    private static Response evaluate(String path, String who) {
        return Api.as(OFFICER).header("If-Match", "*").body(MARKS).put("/api/v1/" + path + "/" + who + "-evaluation");
    }
}
