package kz.tirek.training.priorlearning;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.apply;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.feed;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was learned elsewhere stands in for a course that has to come before, and for nothing else.
@QuarkusTest
@WithTirek
@WithHubSchools
class PriorLearningTest {

    private static final Tokens COORDINATOR = Tokens.of("coordinator").territories("270000000");

    private String basics;
    private String advanced;
    private String person;
    private String path;

    @BeforeEach
    void describeTwoCourses() {
        basics = course();
        String second = course();
        patch(OFFICER, "courses/" + second, "{\"prerequisites\":[\"" + basics + "\"]}")
                .then()
                .statusCode(200);
        advanced = created(OFFICER, "course-runs", run(second, 5));
        act(OFFICER, "course-runs/" + advanced, "open").then().statusCode(200);
        person = teacher(HubSchools.school());
        path = "teachers/" + person + "/prior-learning";
    }

    @Test
    void opensWhatNeedsTheCourseAndCountsForNothingElse() {
        Api.problem(apply(OFFICER, advanced, person), 409, "prerequisites-missing");
        String id = created(COORDINATOR, path, learned(basics, "2019-06-14"));
        String enrolment = enrol(advanced, person);
        act(OFFICER, "enrolments/" + enrolment, "approve").then().statusCode(200);
        Api.as(COORDINATOR)
                .get("/api/v1/" + path)
                .then()
                .body("items.id", contains(id))
                .body("items[0].courseId", equalTo(basics))
                .body("items[0].evidence", equalTo("Сынақов Н., «Өрлеу» № 0214567"));
        Api.as(OFFICER)
                .get("/api/v1/training-needs?teacher=" + person)
                .then()
                .statusCode(200)
                .body("items[0].trainedOn", nullValue());
        Api.as(OFFICER).get("/api/v1/certificates?teacher=" + person).then().body("items", hasSize(0));
    }

    @Test
    void isRevokedOnceAndMayBeRecognisedAgain() {
        String learning = path + "/" + created(OFFICER, path, learned(basics, "2019-06-14"));
        Api.problem(record(learned(basics, "2019-06-15")), 409, "prior-learning-recognised");
        act(COORDINATOR, learning, "revoke", "{\"reason\":\"Сынақовтың құжаты емес\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"));
        Api.problem(act(OFFICER, learning, "revoke", "{\"reason\":\"x\"}"), 409, "state-conflict");
        Api.problem(apply(OFFICER, advanced, person), 409, "prerequisites-missing");
        created(OFFICER, path, learned(basics, "2019-06-15"));
        enrol(advanced, person);
        String history =
                Api.as("auditor").get("/api/v1/" + learning + "/history").asString();
        assertThat(history).contains("CREATED", "REVOKED", "2019-06-14").doesNotContain("Сынақов", "Өрлеу");
        assertThat(feed()).contains(learning.substring(path.length() + 1)).doesNotContain("0214567");
    }

    @Test
    void refusesWhatCannotBe() {
        Api.problem(record(learned(UUID.randomUUID().toString(), "2019-06-14")), 422, "unknown-reference");
        Api.problem(record(learned(basics, "2999-06-14")), 422, "date-in-future");
        Api.problem(record(learned(basics, "1949-12-31")), 422, "dates-out-of-order");
        Api.invalid(
                record("{\"evidence\":\" \"}"), "/courseId not-null", "/completedOn not-null", "/evidence not-blank");
        Api.problem(
                Api.as(Tokens.of("coordinator").territories("150000000"))
                        .body(learned(basics, "2019-06-14"))
                        .post("/api/v1/" + path),
                403,
                "outside-territory");
        String other = "teachers/" + teacher(HubSchools.school()) + "/prior-learning/";
        String id = created(OFFICER, path, learned(basics, "2019-06-14"));
        Api.problem(Api.as(OFFICER).get("/api/v1/" + other + id), 404, "not-found");
    }

    @Test
    void forgetsTheEvidenceWithThePerson() {
        String learning = path + "/" + created(OFFICER, path, learned(basics, "2019-06-14"));
        act(OFFICER, "teachers/" + person, "erase", "{\"basis\":\"Өтініш №7\"}")
                .then()
                .statusCode(200);
        Api.as(OFFICER)
                .get("/api/v1/" + learning)
                .then()
                .statusCode(200)
                .body("evidence", nullValue(), "completedOn", equalTo("2019-06-14"), "version", equalTo(1));
        Api.problem(record(learned(basics, "2019-06-14")), 409, "teacher-erased");
    }

    private Response record(String body) {
        return Api.as(OFFICER).body(body).post("/api/v1/" + path);
    }

    private static String learned(String course, String completedOn) {
        return """
                {"courseId":"%s","completedOn":"%s","evidence":"Сынақов Н., «Өрлеу» № 0214567"}""".formatted(course, completedOn);
    }
}
