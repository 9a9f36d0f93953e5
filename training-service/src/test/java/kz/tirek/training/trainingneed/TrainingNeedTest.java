package kz.tirek.training.trainingneed;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.await;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.teacher;
import static kz.tirek.training.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class TrainingNeedTest {

    private static final Tokens ADMINISTRATOR = Tokens.of("administrator");
    private static final Tokens MINISTRY = Tokens.of("ministry");
    private static final Tokens OF_AKTOBE = Tokens.of("coordinator").territories("150000000");
    private static final String FIRST_RULE = "training-need-rules/01900000-0000-7000-8000-000000000036";

    @Test
    void isDueSinceTheFirstDayUntilTrainedAndThreeYearsAfterTheLastTraining() {
        String teacher = teacher(HubSchools.school(), "TEACHER", "2015-09-01");
        need(teacher, "2016-09-01")
                .body("items[0].dueOn", equalTo("2015-09-01"))
                .body("items[0].lastTrainedOn", nullValue())
                .body("items[0].overdueDays", equalTo(366))
                .body("items[0].familyName", equalTo("Сынақов"));
        train("2024-02-29", teacher);
        train("2019-05-17", teacher);
        need(teacher, "2026-11-01")
                .body("items[0].lastTrainedOn", equalTo("2024-02-29"))
                .body("items[0].dueOn", equalTo("2027-02-28"))
                .body("items[0].overdueDays", equalTo(0));
        need(teacher, "2023-05-17")
                .body("items[0].lastTrainedOn", equalTo("2019-05-17"))
                .body("items[0].overdueDays", equalTo(365));
        need(teacher, "2018-01-01").body("items[0].lastTrainedOn", nullValue());
        need(teacher, "2015-08-31").body("items", hasSize(0));
    }

    @Test
    void appliesTheRuleOfTheDayAndThatOfThePositionFirst() {
        String psychologist = teacher(HubSchools.school(), "PSYCHOLOGIST", "2015-09-01");
        String other = teacher(HubSchools.school(), "TEACHER", "2015-09-01");
        train("2023-03-10", psychologist, other);
        String all = rule("2150-01-01", "null", 48);
        String one = rule("2149-01-01", "\"PSYCHOLOGIST\"", 18);
        awaitDerivation();
        need(psychologist, "2148-12-31").body("items[0].dueOn", equalTo("2026-03-10"));
        need(psychologist, "2149-01-01").body("items[0].dueOn", equalTo("2024-09-10"));
        need(psychologist, "2151-01-01").body("items[0].dueOn", equalTo("2024-09-10"));
        need(other, "2149-12-31").body("items[0].dueOn", equalTo("2026-03-10"));
        need(other, "2150-01-01").body("items[0].dueOn", equalTo("2027-03-10"));
        patch(ADMINISTRATOR, "training-need-rules/" + all, "{\"months\":60}")
                .then()
                .statusCode(200);
        awaitDerivation();
        need(other, "2150-01-01").body("items[0].dueOn", equalTo("2028-03-10"));
        delete(one).then().statusCode(204);
        awaitDerivation();
        need(psychologist, "2151-01-01").body("items[0].dueOn", equalTo("2028-03-10"));
        delete(all).then().statusCode(204);
        awaitDerivation();
        need(other, "2151-01-01").body("items[0].dueOn", equalTo("2026-03-10"));
        Api.as(OFFICER)
                .get("/api/v1/training-need-rules/" + all + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED", "DELETED"));
    }

    @Test
    void tellsWithEveryAnswerWhetherTheRulesHoldForEverybody() throws SQLException {
        String teacher = teacher(HubSchools.school(), "TEACHER", "2015-09-01");
        awaitDerivation();
        need(teacher, "2026-01-01").header(Completeness.HEADER, "true");
        try (Connection held = Owner.connection();
                Statement sql = held.createStatement()) {
            held.setAutoCommit(false);
            sql.execute("select from teacher where id = '" + teacher + "' for update");
            String rule = rule("2148-01-01", "null", 48);
            for (String list : List.of("", "/by-school", "/by-subject", "/by-territory")) {
                list(list + "?asOf=2148-06-01").header(Completeness.HEADER, "false");
            }
            delete(rule).then().statusCode(204);
        }
        awaitDerivation();
        list("/by-subject").header(Completeness.HEADER, "true");
    }

    @Test
    void keepsARuleForEverybodyOnEveryDay() {
        Api.problem(patch(ADMINISTRATOR, FIRST_RULE, "{\"position\":\"HEAD\"}"), 409, "training-need-rule-first");
        Api.problem(delete(FIRST_RULE.substring(20)), 409, "training-need-rule-first");
        String body = """
                {"effectiveFrom":"1900-01-01","months":36,"basis":"Бұйрық"}""";
        Api.problem(
                Api.as(ADMINISTRATOR).body(body).post("/api/v1/training-need-rules"), 409, "training-need-rule-taken");
        Api.invalid(
                Api.as(ADMINISTRATOR).body(body.replace("1900", "1899")).post("/api/v1/training-need-rules"),
                "/effectiveFrom range");
        Api.invalid(
                Api.as(ADMINISTRATOR)
                        .body("{\"effectiveFrom\":\"2150-01-01\",\"months\":241}")
                        .post("/api/v1/training-need-rules"),
                "/months max",
                "/basis not-null");
    }

    @Test
    void countsSomebodyWhereHeWorksOnTheDay() {
        UUID first = HubSchools.school();
        UUID second = HubSchools.school(HubSchools.AKTOBE);
        String teacher = teacher(first, "TEACHER", "2020-09-01");
        Api.problem(Api.as(OF_AKTOBE).get("/api/v1/teachers/" + teacher), 403, "outside-territory");
        Api.as(OF_AKTOBE)
                .get("/api/v1/training-needs?teacher=" + teacher)
                .then()
                .body("items", hasSize(0));
        patch(OFFICER, "teachers/" + teacher, "{\"schoolId\":\"" + second + "\"}")
                .then()
                .statusCode(200);
        need(teacher, "2022-01-01").body("items[0].schoolId", equalTo(first.toString()));
        Api.as(OF_AKTOBE)
                .get("/api/v1/training-needs?territory=150000000&teacher=" + teacher)
                .then()
                .body("items.schoolId", contains(second.toString()));
        list("?school=" + first).body("items.teacherId", not(hasItem(teacher)));
    }

    @Test
    void findsByWhatIsAskedForAndPagesInTheOrderOfDueDays() {
        UUID school = HubSchools.school();
        String early = teacher(school, "TEACHER", "2010-09-01");
        String late = teacher(school, "HEAD", "2012-09-01");
        String trained = teacher(school, "TEACHER", "2012-09-01");
        train("2025-06-06", trained);
        String of = "?school=" + school;
        list(of).body("items.teacherId", contains(early, late, trained));
        list(of + "&sort=DUE_ON_DESC").body("items.teacherId", contains(trained, late, early));
        list(of + "&dueBefore=2028-06-06").body("items.teacherId", contains(early, late));
        list(of + "&dueBefore=2028-06-07").body("items", hasSize(3));
        list(of + "&trained=true").body("items.teacherId", contains(trained));
        list(of + "&position=HEAD").body("items.teacherId", contains(late));
        list(of + "&subject=PHYSICS").body("items", hasSize(3));
        list(of + "&subject=MUSIC").body("items", hasSize(0));
        Response page = Api.as(OFFICER).get("/api/v1/training-needs" + of + "&limit=2");
        list(of + "&limit=2&cursor=" + page.path("next")).body("items.teacherId", contains(trained));
        Api.as(Tokens.of("auditor"))
                .get("/api/v1/training-needs" + of)
                .then()
                .body("items", hasSize(3))
                .body("items[0].familyName", nullValue());
        Api.problem(Api.as(MINISTRY).get("/api/v1/training-needs"), 403, "forbidden");
        Api.problem(Api.as(OFFICER).get("/api/v1/training-needs?asOf=never"), 400, "invalid-request");
    }

    @Test
    void showsTheMinistryNoFigureOfFewerThanFive() {
        List<String> path = List.of("430000000", "431000000");
        UUID large = HubSchools.school(path);
        UUID small = HubSchools.school(List.of("430000000", "432000000"));
        String[] teachers = Stream.generate(() -> teacher(large, "TEACHER", "2018-09-01"))
                .limit(11)
                .toArray(String[]::new);
        teacher(small, "TEACHER", "2018-09-01");
        train("2026-03-06", teachers[0], teachers[1], teachers[2], teachers[3], teachers[4], teachers[5]);
        String ask = "/api/v1/training-needs/by-school?territory=430000000&asOf=2026-10-01&dueBy=2030-01-01";
        Api.as(OFFICER)
                .get(ask)
                .then()
                .body("items.find { it.schoolId == '" + large + "' }.figures.total", equalTo(11))
                .body("items.find { it.schoolId == '" + large + "' }.figures.due", equalTo(11))
                .body("items.find { it.schoolId == '" + large + "' }.figures.overdue", equalTo(5))
                .body("items.find { it.schoolId == '" + large + "' }.figures.never", equalTo(5))
                .body("items.find { it.schoolId == '" + large + "' }.figures.overduePercent", equalTo(45.5f));
        Api.as(MINISTRY)
                .get(ask)
                .then()
                .body("items.find { it.schoolId == '" + large + "' }.figures.overdue", equalTo(5))
                .body("items.find { it.schoolId == '" + small + "' }.figures.total", nullValue())
                .body("items.find { it.schoolId == '" + small + "' }.figures.suppressed", equalTo(true));
        String territory = "/api/v1/training-needs/by-territory?territory=430000000&asOf=2026-10-01";
        HubSchools.territory("431000000", "Арал ауданы", "Аральский район", "Aral District");
        await(() -> Api.as(OFFICER).get(territory).path("parts[0].name") != null);
        Api.as(OFFICER)
                .get(territory)
                .then()
                .body("total.total", equalTo(12))
                .body("parts.territory", contains("431000000", "432000000"))
                .body("parts[0].name.ru", equalTo("Аральский район"), "parts[1].name", nullValue());
        Api.as(MINISTRY)
                .get(territory)
                .then()
                .body("total.total", equalTo(12))
                .body("parts.figures.total", contains(nullValue(), nullValue()));
        Api.as(OFFICER)
                .get("/api/v1/training-needs/by-subject?territory=430000000&asOf=2026-10-01")
                .then()
                .body("subjects.subject", contains("PHYSICS"))
                .body("subjects[0].figures.total", equalTo(12));
        Api.as(OFFICER)
                .get("/api/v1/training-needs/by-territory")
                .then()
                .body("parts.find { it.territory == '430000000' }.figures.total", equalTo(12));
        Api.as(OF_AKTOBE).get(territory).then().body("total.total", equalTo(0));
    }

    @Test
    void overlooksNoneOfTwoTrainingsCompletedAtTheSameMoment() throws Exception {
        String teacher = teacher(HubSchools.school(), "TEACHER", "2015-09-01");
        List<String> enrolments = Stream.of("2023-04-03", "2024-04-03", "2025-04-03", "2022-04-04")
                .map(day -> ready(day, teacher))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = enrolments.stream()
                    .map(enrolment -> threads.submit(() -> act(OFFICER, "enrolments/" + enrolment, "complete")))
                    .toList();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
        need(teacher, "2026-01-01").body("items[0].lastTrainedOn", equalTo("2025-04-03"));
        need(teacher, "2024-12-31").body("items[0].lastTrainedOn", equalTo("2024-04-03"));
    }

    @Test
    void tellsHowFarTrainingGotAtAHubAndTheSchoolsItMentors() {
        UUID own = HubSchools.school();
        UUID mentored = HubSchools.school(HubSchools.AKTOBE);
        UUID hub = HubSchools.hub(own);
        String first = teacher(own, "TEACHER", "2015-09-01");
        String second = teacher(own, "TEACHER", "2015-09-01");
        String third = teacher(mentored, "TEACHER", "2015-09-01");
        HubSchools.mentorship(hub, mentored, "2023-01-01");
        train("2023-03-03", first);
        train("2023-09-08", third);
        await(() -> Integer.valueOf(1)
                .equals(Api.as(OFFICER).get("/api/v1/training-coverage/" + hub).path("mentoredSchools")));
        Api.as(OFFICER)
                .get("/api/v1/training-coverage/" + hub + "?asOf=2026-01-01")
                .then()
                .body("mentoredSchools", equalTo(1))
                .body("stages[0].ownTrained.reached", equalTo(0))
                .body("stages[1].ownTrained.teachers", equalTo(2))
                .body("stages[1].ownTrained.percent", equalTo(50.0f))
                .body("stages[1].mentoredTrained.reached", equalTo(0))
                .body("stages[2].mentoredTrained.percent", equalTo(100.0f));
        Api.as(OFFICER)
                .get("/api/v1/training-coverage?limit=500")
                .then()
                .body("items.find { it.hubSchoolId == '" + hub + "' }.ownTrained.reached", equalTo(1))
                .body("items.find { it.hubSchoolId == '" + hub + "' }.stage", equalTo("SUPPORT"))
                .body("items.find { it.hubSchoolId == '" + hub + "' }.mentoredReached.teachers", equalTo(1));
        Api.as(MINISTRY)
                .get("/api/v1/training-coverage/" + hub)
                .then()
                .body("stages[1].ownTrained.suppressed", equalTo(true))
                .body("stages[1].ownTrained.teachers", nullValue());
        list("?hub=" + hub).body("items", hasSize(3)).body("items.teacherId", hasItem(second));
        Api.problem(Api.as(OF_AKTOBE).get("/api/v1/training-coverage/" + hub), 403, "outside-territory");
        Api.as(OFFICER)
                .get("/api/v1/training-needs/by-school?hub=" + hub)
                .then()
                .body("items", hasSize(2))
                .body("items[0].figures.total", greaterThan(0));
    }

    private static String ready(String day, String teacher) {
        String run = created(
                OFFICER,
                "course-runs",
                run(course(), 5).replace("2022-10-03", day).replace("2022-10-14", day));
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        String enrolment = enrol(run, teacher);
        act(OFFICER, "enrolments/" + enrolment, "approve").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        return enrolment;
    }

    private static void awaitDerivation() {
        await(() ->
                Api.as(OFFICER).get("/api/v1/training-need-rules/derivation").<Boolean>path("complete"));
    }

    private static String rule(String from, String position, int months) {
        return created(ADMINISTRATOR, "training-need-rules", """
                {"effectiveFrom":"%s","position":%s,"months":%d,"basis":"Бұйрық №1"}""".formatted(from, position, months));
    }

    private static Response delete(String rule) {
        String path = "/api/v1/training-need-rules/" + rule;
        return Api.as(ADMINISTRATOR).header("If-Match", Api.etag(OFFICER, path)).delete(path);
    }

    private static ValidatableResponse need(String teacher, String asOf) {
        return list("?teacher=" + teacher + "&asOf=" + asOf);
    }

    private static ValidatableResponse list(String query) {
        return Api.as(OFFICER).get("/api/v1/training-needs" + query).then().statusCode(200);
    }
}
