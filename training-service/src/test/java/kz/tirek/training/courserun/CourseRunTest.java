package kz.tirek.training.courserun;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class CourseRunTest {

    @Test
    void forgetsASpeakerEvenOfARunThatWasHeld() {
        String run = created(OFFICER, "course-runs", run(course(), 5));
        String path = "course-runs/" + run;
        patch(OFFICER, path, """
                {"sessions":[{"day":"2022-10-04","begins":"09:00","ends":"10:30","topic":"Семинар",
                 "speakers":["Ұмытылсын А.","Қалсын Б."]}]}""").then().statusCode(200);
        act(OFFICER, path, "open").then().statusCode(200);
        act(OFFICER, path, "close").then().statusCode(200);
        act(OFFICER, path, "hold").then().statusCode(200);
        Api.problem(patch(OFFICER, path, "{\"sessions\":[]}"), 409, "state-conflict");
        Api.as(OFFICER)
                .body("{\"speaker\":\" ұмытылсын а.\"}")
                .post("/api/v1/course-runs/erase-speaker")
                .then()
                .statusCode(200)
                .body("courseRuns", contains(run));
        Api.as(OFFICER)
                .get("/api/v1/" + path)
                .then()
                .body("status", equalTo("HELD"))
                .body("sessions[0].speakers", contains("Қалсын Б."));
        Api.as(OFFICER).get("/api/v1/" + path + "/history").then().body("items.operation", hasItem("SPEAKER_ERASED"));
    }

    @Test
    void goesThroughItsLife() {
        String run = created(OFFICER, "course-runs", run(course(), 25));
        Api.as("ministry")
                .get("/api/v1/course-runs/" + run)
                .then()
                .body("status", equalTo("DRAFT"), "code", matchesPattern("R-2022-[0-9]{4,}"));
        Response early = Api.problem(act(OFFICER, "course-runs/" + run, "hold"), 409, "state-conflict");
        assertThat(early.jsonPath().<String>getList("allowedActions")).containsExactly("open", "cancel");
        for (String action : List.of("open", "close", "hold")) {
            act(OFFICER, "course-runs/" + run, action).then().statusCode(200);
        }
        Api.problem(patch(OFFICER, "course-runs/" + run, "{\"capacity\":26}"), 409, "state-conflict");
        Api.problem(act(OFFICER, "course-runs/" + run, "cancel", "{\"reason\":\"x\"}"), 409, "state-conflict");
        Api.as("auditor")
                .get("/api/v1/course-runs/" + run + "/history")
                .then()
                .body("items.operation", contains("CREATED", "OPENED", "CLOSED", "HELD"));
    }

    @Test
    void opensOnlyWithHostAndBasis() {
        String run = created(OFFICER, "course-runs", run(course(), 25));
        patch(OFFICER, "course-runs/" + run, "{\"basis\":null}")
                .then()
                .statusCode(200)
                .body("basis", equalTo(null));
        Api.problem(act(OFFICER, "course-runs/" + run, "open"), 409, "run-without-basis");
        patch(OFFICER, "course-runs/" + run, """
                {"basis":{"title":"Бұйрық","number":"18-Ө","date":"2022-09-02"}}""").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        Api.problem(patch(OFFICER, "course-runs/" + run, "{\"host\":null}"), 409, "run-without-basis");
    }

    @Test
    void isHeldOnlyWhenItsLastDayHasCome() {
        String run = created(OFFICER, "course-runs", run(course(), 25));
        String tomorrow = LocalDate.parse("9998-01-01").toString();
        patch(OFFICER, "course-runs/" + run, "{\"until\":\"" + tomorrow + "\"}")
                .then()
                .statusCode(200);
        act(OFFICER, "course-runs/" + run, "open");
        act(OFFICER, "course-runs/" + run, "close");
        Api.problem(act(OFFICER, "course-runs/" + run, "hold"), 409, "run-not-over");
    }

    @Test
    void keepsSessionsByTimeAndTheirIdsThroughAChange() {
        String run = created(OFFICER, "course-runs", run(course(), 25));
        Response agenda = patch(OFFICER, "course-runs/" + run, """
                {"sessions":[
                 {"day":"2022-10-04","begins":"09:00","ends":"10:30:00","topic":"Семинар","speakers":["Спикер А"]},
                 {"day":"2022-10-03","begins":"10:00:00","ends":"11:30:00","topic":"Дәріс","room":"204"}]}""");
        agenda.then()
                .statusCode(200)
                .body("sessions.topic", contains("Дәріс", "Семинар"))
                .body("sessions.begins", contains("10:00:00", "09:00:00"));
        String lecture = agenda.path("sessions[0].id");
        patch(OFFICER, "course-runs/" + run, """
                {"sessions":[{"id":"%s","day":"2022-10-05","begins":"23:30:00","ends":"23:59:59","topic":"Дәріс"}]}""".formatted(lecture))
                .then()
                .statusCode(200)
                .body("sessions.id", contains(lecture))
                .body("sessions.ends", contains("23:59:59"));
        Api.as(OFFICER).get("/api/v1/course-runs/" + run).then().body("sessions.begins", contains("23:30:00"));
        Api.problem(patch(OFFICER, "course-runs/" + run, """
                {"sessions":[{"id":"%s","day":"2022-10-05","begins":"10:00:00","ends":"11:00:00","topic":"x"}]}""".formatted(UUID.randomUUID())), 422, "unknown-reference");
        patch(OFFICER, "course-runs/" + run, "{\"sessions\":null}")
                .then()
                .statusCode(200)
                .body("sessions", empty());
    }

    @Test
    void namesSpeakersInTheAgendaButNeitherInFeedNorHistory() {
        String run = created(OFFICER, "course-runs", run(course(), 25));
        patch(OFFICER, "course-runs/" + run, """
                {"sessions":[{"day":"2022-10-04","begins":"09:00","ends":"10:30","topic":"Семинар","speakers":["Баяндамашы"]}]}""")
                .then()
                .statusCode(200)
                .body("sessions[0].speakers", contains("Баяндамашы"));
        String history =
                Api.as("auditor").get("/api/v1/course-runs/" + run + "/history").asString();
        assertThat(history).contains("Семинар").doesNotContain("Баяндамашы");
        assertThat(Training.feed()).contains(run).doesNotContain("Баяндамашы");
    }

    @Test
    void isHeldAtASchoolThatTrainingKnows() {
        UUID school = HubSchools.school();
        String run = created(OFFICER, "course-runs", run(course(), 25));
        patch(OFFICER, "course-runs/" + run, "{\"venue\":{\"schoolId\":\"" + school + "\",\"place\":null}}")
                .then()
                .statusCode(200)
                .body("venue.schoolId", equalTo(school.toString()), "venue.place", equalTo(null));
        Api.as("ministry").get("/api/v1/course-runs?school=" + school).then().body("items.id", contains(run));
        Api.problem(
                patch(OFFICER, "course-runs/" + run, "{\"venue\":{\"schoolId\":\"" + UUID.randomUUID() + "\"}}"),
                422,
                "unknown-reference");
    }

    @Test
    void isFoundByDatesAndStatus() {
        String course = course();
        String run = created(OFFICER, "course-runs", run(course, 25));
        for (String filter :
                List.of("from=2022-10-14", "until=2022-10-03", "status=DRAFT", "sort=FROM", "sort=FROM_DESC")) {
            Api.as("ministry")
                    .get("/api/v1/course-runs?course=" + course + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(run));
        }
        for (String filter : List.of("from=2022-10-15", "until=2022-10-02", "status=OPEN")) {
            Api.as("ministry")
                    .get("/api/v1/course-runs?course=" + course + "&" + filter)
                    .then()
                    .body("items", empty());
        }
    }

    @Test
    void namesEveryContradictionAtOnce() {
        Api.invalid(
                Api.as(OFFICER).body("""
                        {"courseId":"%s","from":"2022-10-14","until":"2022-10-03","venue":{},"capacity":5,"sessions":[
                         {"day":"2022-10-20","begins":"12:00:00","ends":"11:00:00","topic":"x"}]}""".formatted(UUID.randomUUID())).post("/api/v1/course-runs"),
                "/until dates-out-of-order",
                "/venue venue-missing",
                "/sessions/0/day outside-run",
                "/sessions/0/ends times-out-of-order");
    }
}
