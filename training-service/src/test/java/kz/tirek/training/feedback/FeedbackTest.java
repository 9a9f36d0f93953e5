package kz.tirek.training.feedback;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.feed;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class FeedbackTest {

    @Inject
    AgroalDataSource database;

    private final UUID school = HubSchools.school();
    private final List<String> teachers = new ArrayList<>();
    private String course;

    @BeforeEach
    void describeACourse() {
        course = course();
    }

    @Test
    void showsFiguresOfFiveAnswersAndNoFewer() {
        String run = held(6, "2022-10-03", "2022-10-14");
        for (int i = 0; i < 4; i++) {
            answer(OFFICER, run, teachers.get(i), reaction(i + 1))
                    .then()
                    .statusCode(200)
                    .body("answered", equalTo(i + 1));
        }
        figures(OFFICER, run)
                .body("levels[0].invited", equalTo(6))
                .body("levels[0].answered", equalTo(4))
                .body("levels[0].responseRatePercent", equalTo(66.7f))
                .body("levels[0].suppressed", equalTo(true))
                .body("levels[0].questions.mean", everyItem(nullValue()))
                .body("levels[0].questions.answered", everyItem(nullValue()));
        figures(Tokens.of("ministry"), run)
                .body("levels[0].invited", equalTo(6))
                .body("levels[0].answered", nullValue())
                .body("levels[0].responseRatePercent", nullValue());
        comments(run).body("items", hasSize(0));

        answer(OFFICER, run, teachers.get(4), reaction(5)).then().statusCode(200);
        figures(Tokens.of("ministry"), run)
                .body("levels[0].answered", equalTo(5))
                .body("levels[0].responseRatePercent", equalTo(83.3f))
                .body("levels[0].suppressed", equalTo(false))
                .body("levels[0].questions[0].mean", equalTo(3.0f))
                .body("levels[0].questions[4].yesPercent", equalTo(100.0f))
                .body("levels[0].opensOn", equalTo("2022-10-14"))
                .body("levels[2].opensOn", equalTo("2023-04-14"));
        comments(run).body("items", hasSize(5)).body("items[0].text", equalTo("Құпия"));
        Api.problem(Api.as("coordinator").get("/api/v1/course-runs/" + run + "/feedback/comments"), 403, "forbidden");
        assertThat(feed()).contains("feedback-survey").doesNotContain("Құпия");
    }

    @Test
    void tellsByFivesWhoHasNotAnswered() {
        String run = held(11, "2022-10-03", "2022-10-14");
        for (int i = 0; i < 4; i++) {
            answer(OFFICER, run, teachers.get(i), reaction(4)).then().statusCode(200);
        }
        outstanding(OFFICER, run).body("items.teacherId", containsInAnyOrder(teachers.toArray()));
        answer(OFFICER, run, teachers.get(4), reaction(4)).then().statusCode(200);
        List<String> left = teachers.subList(5, 11);
        outstanding(OFFICER, run)
                .body("items.teacherId", containsInAnyOrder(left.toArray()))
                .body("items[0].familyName", equalTo("Сынақов"));
        for (int i = 5; i < 10; i++) {
            answer(OFFICER, run, teachers.get(i), reaction(4)).then().statusCode(200);
            outstanding(OFFICER, run).body("items.teacherId", containsInAnyOrder(left.toArray()));
        }
        outstanding(Tokens.of("coordinator").territories("150000000"), run).body("items", hasSize(0));
        answer(OFFICER, run, teachers.get(10), reaction(4)).then().statusCode(200);
        outstanding(OFFICER, run).body("items", hasSize(0));
        Api.problem(
                Api.as(OFFICER).get("/api/v1/course-runs/" + openRun(1) + "/feedback/outstanding?level=REACTION"),
                409,
                "run-not-held");
    }

    @Test
    void sumsUpWithoutWhatAFewAnswered() {
        String first = held(5, "2022-10-03", "2022-10-14");
        teachers.forEach(teacher ->
                answer(OFFICER, first, teacher, learning(2, 4)).then().statusCode(200));
        teachers.clear();
        String second = held(2, "2023-10-03", "2023-10-13");
        answer(OFFICER, second, teachers.getFirst(), learning(1, 1)).then().statusCode(200);
        String provider = Api.as(OFFICER).get("/api/v1/courses/" + course).path("providerId");
        for (String whole : List.of("courses/" + course, "providers/" + provider)) {
            Api.as(OFFICER)
                    .get("/api/v1/" + whole + "/feedback")
                    .then()
                    .statusCode(200)
                    .body("levels[1].invited", equalTo(7))
                    .body("levels[1].answered", equalTo(6))
                    .body("levels[1].questions[0].answered", equalTo(5))
                    .body("levels[1].questions[0].meanBefore", equalTo(2.0f))
                    .body("levels[1].questions[0].mean", equalTo(4.0f))
                    .body("levels[1].questions[0].change", equalTo(2.0f))
                    .body("levels[1].questions[0].formId", not(nullValue()));
            Api.as(OFFICER)
                    .get("/api/v1/" + whole + "/feedback?from=2023-01-01")
                    .then()
                    .body("levels[1].invited", equalTo(2))
                    .body("levels[1].questions.mean", everyItem(nullValue()));
        }
    }

    @Test
    void asksEveryParticipantOnce() throws Exception {
        String run = held(1, "2022-10-03", "2022-10-14");
        String teacher = teachers.getFirst();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(callers.submit(
                        () -> answer(OFFICER, run, teacher, reaction(5)).statusCode()));
            }
            for (Future<Integer> call : calls) {
                answers.add(call.get());
            }
        }
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        Api.problem(answer(OFFICER, run, teacher, reaction(1)), 409, "feedback-given");
        answer(OFFICER, run, teacher, learning(1, 2)).then().statusCode(200);
        Api.problem(answer(OFFICER, run, teacher(school), reaction(1)), 422, "feedback-not-a-participant");
        Api.problem(
                answer(Tokens.of("coordinator").territories("150000000"), run, teacher, reaction(1)),
                403,
                "outside-territory");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from feedback_participation"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void asksAboutBehaviourMonthsLater() {
        String open = created(OFFICER, "course-runs", run(course, 5));
        act(OFFICER, "course-runs/" + open, "open").then().statusCode(200);
        String teacher = teacher(school);
        enrol(open, teacher);
        Api.problem(answer(OFFICER, open, teacher, reaction(5)), 409, "run-not-held");
        String today = LocalDate.now(ZoneId.of("Asia/Almaty")).toString();
        String run = held(1, today, today);
        Api.problem(answer(OFFICER, run, teachers.getFirst(), behaviour()), 409, "feedback-not-open")
                .then()
                .body("today", equalTo(today));
        figures(OFFICER, run).body("levels[0].invited", equalTo(1)).body("levels[2].invited", equalTo(0));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String run = held(1, "2022-10-03", "2022-10-14");
        Api.invalid(
                answer(OFFICER, run, teachers.getFirst(), """
                        "level":"REACTION","answers":[
                          {"questionId":"%s","mark":3,"markBefore":1},{"questionId":"%s","yes":true},
                          {"questionId":"%s","mark":3},{"questionId":"%s","mark":3},{"questionId":"%s","yes":true}]""".formatted(
                                id("102"), id("103"), id("104"), id("104"), UUID.randomUUID())),
                "/answers/0 answer-of-kind",
                "/answers/1 answer-of-kind",
                "/answers/3/questionId answered-twice",
                "/answers/4/questionId unknown-question",
                "/answers answer-missing",
                "/answers answer-missing");
        Api.invalid(Api.as(OFFICER).body("""
                        {"level":"REACTION","name":{"kk":"а","ru":"а"},
                         "questions":[{"kind":"TEXT","required":true,"text":{"kk":"а","ru":"а"}}]}""").post("/api/v1/feedback-forms"), "/questions/0/required text-is-free");
    }

    @Test
    void takesAFileOfAnswersOrNone() {
        String run = held(3, "2022-10-03", "2022-10-14");
        String file = "teacherId,answers\n"
                + teachers.get(0) + ",\"5; 4; 3; 2; иә; Көбірек практика\"\n"
                + teachers.get(1) + ",5; 4; 3; 2; no\n";
        upload(run, "dryRun=true&level=REACTION", file).then().statusCode(200).body("refused", equalTo(0));
        upload(run, "level=REACTION", file + teachers.get(2) + ",5; 6; 3; 2; maybe\n")
                .then()
                .statusCode(422)
                .body("rows[2].errors", hasSize(2));
        figures(OFFICER, run).body("levels[0].answered", equalTo(0));
        upload(run, "level=REACTION", file).then().statusCode(200).body("accepted", equalTo(2));
        upload(run, "level=LEARNING", "teacherId,answers\n" + teachers.get(0) + ",1>5; 2>4; 3 > 3\n")
                .then()
                .statusCode(200);
        figures(OFFICER, run).body("levels[0].answered", equalTo(2)).body("levels[1].answered", equalTo(1));
    }

    @Test
    void tellsByNoFileWhoHasAnswered() {
        String run = held(3, "2022-10-03", "2022-10-14");
        answer(OFFICER, run, teachers.getFirst(), reaction(5)).then().statusCode(200);
        String file =
                "teacherId,answers\n" + teachers.get(0) + ",4; 4; 3; 2; no\n" + teachers.get(1) + ",5; 4; 3; 2; no\n";
        upload(run, "dryRun=true&level=REACTION", file)
                .then()
                .statusCode(200)
                .body("outcomes.status", everyItem(equalTo("ACCEPTED")));
        upload(run, "level=REACTION", file + teachers.get(2) + ",9\n")
                .then()
                .statusCode(422)
                .body("rows[0].errors", hasSize(0))
                .body("rows[1].errors", hasSize(0));
        upload(run, "level=REACTION", file).then().statusCode(200).body("accepted", equalTo(2));
        figures(OFFICER, run).body("levels[0].answered", equalTo(2));
        upload(run, "level=REACTION", file + teachers.get(1) + ",5; 4; 3; 2; no\n")
                .then()
                .statusCode(422)
                .body("rows[2].errors[0].code", equalTo("feedback-given"));
    }

    @Test
    void asksRunsOfACourseWithItsOwnForm() {
        String begun = held(2, "2022-10-03", "2022-10-14");
        answer(OFFICER, begun, teachers.getFirst(), reaction(4)).then().statusCode(200);
        String body = """
                {"courseId":"%s","level":"REACTION","name":{"kk":"Өз үлгісі","ru":"Своя форма"},
                 "questions":[{"kind":"SCALE","required":true,"text":{"kk":"Қалай?","ru":"Как?","en":"How?"}}]}""".formatted(course);
        String own = created(OFFICER, "feedback-forms", body);
        patch(OFFICER, "feedback-forms/" + own, "{\"name\":{\"en\":\"Own form\"}}")
                .then()
                .statusCode(200);
        act(OFFICER, "feedback-forms/" + own, "publish").then().statusCode(200).body("status", equalTo("PUBLISHED"));
        Api.problem(patch(OFFICER, "feedback-forms/" + own, "{\"level\":\"RESULTS\"}"), 409, "state-conflict");
        String fresh = held(1, "2022-11-03", "2022-11-04");
        figures(OFFICER, begun).body("levels[0].formId", equalTo(id("001")));
        figures(OFFICER, fresh).body("levels[0].formId", equalTo(own));

        String next = created(OFFICER, "feedback-forms", body);
        act(OFFICER, "feedback-forms/" + next, "publish").then().statusCode(200);
        Api.as(OFFICER)
                .get("/api/v1/feedback-forms?course=" + course + "&status=RETIRED")
                .then()
                .body("items.id", equalTo(List.of(own)));
        act(OFFICER, "feedback-forms/" + next, "retire").then().statusCode(200);
        figures(OFFICER, fresh).body("levels[0].formId", equalTo(id("001")));
        Api.problem(act(OFFICER, "feedback-forms/" + id("001"), "retire"), 409, "feedback-form-needed");
    }

    @Test
    void recordsWhatCameOfARun() {
        String run = held(1, "2022-10-03", "2022-10-14");
        String result = """
                {"name":{"kk":"Сапа","ru":"Качество"},"unit":"%%","valueBefore":54.50,"valueAfter":61,"approximate":true,
                 "measuredOn":"%s","source":"Есеп"}""";
        Api.problem(
                Api.as(OFFICER).body(result.formatted("2022-10-13")).post("/api/v1/course-runs/" + run + "/results"),
                422,
                "dates-out-of-order");
        Api.problem(
                Api.as(OFFICER).body(result.formatted("2199-10-13")).post("/api/v1/course-runs/" + run + "/results"),
                422,
                "date-in-future");
        String path = "course-runs/" + run + "/results/"
                + created(OFFICER, "course-runs/" + run + "/results", result.formatted("2023-05-25"));
        patch(OFFICER, path, "{\"valueAfter\":64.5}").then().statusCode(200).body("change", equalTo(10));
        Api.as("ministry")
                .get("/api/v1/course-runs/" + run + "/results")
                .then()
                .body("items[0].valueBefore", equalTo(54.5f));
        Api.as(OFFICER)
                .header("If-Match", Api.etag(OFFICER, "/api/v1/" + path))
                .delete("/api/v1/" + path)
                .then()
                .statusCode(204);
        Api.problem(Api.as(OFFICER).get("/api/v1/" + path), 404, "not-found");
    }

    /// A run of the course with so many new participants, over and held.
    private String held(int participants, String from, String until) {
        String run = created(
                OFFICER,
                "course-runs",
                run(course, 50).replace("2022-10-03", from).replace("2022-10-14", until));
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        for (int i = 0; i < participants; i++) {
            String teacher = teacher(school);
            teachers.add(teacher);
            act(OFFICER, "enrolments/" + enrol(run, teacher), "approve").then().statusCode(200);
        }
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        return run;
    }

    private static ValidatableResponse outstanding(Tokens who, String run) {
        return Api.as(who)
                .get("/api/v1/course-runs/" + run + "/feedback/outstanding?level=REACTION")
                .then()
                .statusCode(200);
    }

    private static Response answer(Tokens who, String run, String teacher, String answers) {
        return Api.as(who)
                .body("{\"teacherId\":\"" + teacher + "\"," + answers + "}")
                .post("/api/v1/course-runs/" + run + "/feedback");
    }

    private static String reaction(int mark) {
        return """
                "level":"REACTION","answers":[{"questionId":"%s","mark":%d},{"questionId":"%s","mark":5},{"questionId":"%s","mark":5},
                  {"questionId":"%s","mark":5},{"questionId":"%s","yes":true},{"questionId":"%s","text":"Құпия"}]""".formatted(id("101"), mark, id("102"), id("103"), id("104"), id("105"), id("106"));
    }

    private static String learning(int before, int after) {
        return """
                "level":"LEARNING","answers":[{"questionId":"%2$s","markBefore":%1$d,"mark":%5$d},
                  {"questionId":"%3$s","markBefore":%1$d,"mark":%5$d},{"questionId":"%4$s","markBefore":%1$d,"mark":%5$d}]""".formatted(before, id("201"), id("202"), id("203"), after);
    }

    private static String behaviour() {
        return """
                "level":"BEHAVIOUR","answers":[{"questionId":"%s","mark":5},{"questionId":"%s","mark":5},{"questionId":"%s","yes":true}]""".formatted(id("301"), id("302"), id("303"));
    }

    private static String id(String number) {
        return "0198c5a0-0000-7000-8000-0000000f0" + number;
    }

    private static ValidatableResponse figures(Tokens who, String run) {
        return Api.as(who)
                .get("/api/v1/course-runs/" + run + "/feedback")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse comments(String run) {
        return Api.as(OFFICER)
                .get("/api/v1/course-runs/" + run + "/feedback/comments")
                .then()
                .statusCode(200);
    }

    private static Response upload(String run, String query, String file) {
        return Api.as(OFFICER)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/course-runs/" + run + "/feedback/import?" + query);
    }
}
