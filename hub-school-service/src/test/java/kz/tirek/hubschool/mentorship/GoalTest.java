package kz.tirek.hubschool.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class GoalTest {

    @Test
    void isAgreedReachedReopenedAndDropped() {
        String goals = goals("Мақсат", "2024-01-01");
        Response created = Given.post(goals, goal("2024-12-31"));
        created.then()
                .statusCode(201)
                .body("schoolCode.substring(0, 2)", equalTo("S-"))
                .body("status", equalTo("OPEN"))
                .body("target", equalTo(60));
        String path = goals + "/" + created.path("id");
        Given.patch(path, "{\"target\": 65.5}").then().statusCode(200).body("target", equalTo(65.5f));
        Api.problem(
                Given.act(path, "reach", Map.of("on", Given.today().plusDays(1).toString())), 422, "date-in-future");
        Api.problem(Given.act(path, "reach", Map.of("on", "2023-12-31")), 422, "dates-out-of-order");
        Given.act(path, "reach", Map.of("on", "2024-12-20", "reached", 66, "note", "Жылдық мониторинг"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REACHED"))
                .body("reached", equalTo(66))
                .body("closedOn", equalTo("2024-12-20"));
        Api.problem(Given.patch(path, "{\"target\": 70}"), 409, "state-conflict")
                .then()
                .body("allowedActions", contains("reopen"));
        Given.act(path, "reopen", Map.of()).then().statusCode(200).body("reached", nullValue());
        Api.invalid(Given.act(path, "drop", Map.of("on", "2024-12-21")), "/note not-blank");
        Given.act(path, "drop", Map.of("on", "2024-12-21", "note", "Мұғалім ауысты"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DROPPED"));
        Api.as("auditor")
                .get(goals + "?status=DROPPED&area=LEARNING_OUTCOMES&sort=DUE_ON_DESC")
                .then()
                .body("items.id", contains(created.<String>path("id")));
        Api.as(Given.OFFICER).header("If-Match", "*").delete(path).then().statusCode(204);
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED", "REACHED", "REOPENED", "DROPPED", "DELETED"));
    }

    @Test
    void arePagedThrough() {
        String goals = goals("Беттер", "2024-01-01");
        String first = Given.created(goals, goal("2027-01-01"));
        String second = Given.created(goals, goal("2027-01-02"));
        Response page = Api.as("auditor").get(goals + "?limit=1");
        assertThat(page.jsonPath().<String>getList("items.id")).containsExactly(first);
        Response next = Api.as("auditor")
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get(goals);
        assertThat(next.jsonPath().<String>getList("items.id")).containsExactly(second);
    }

    @Test
    void saysWhatIsMeasuredAndBelongsToItsMentorship() {
        String tomorrow = Given.today().plusDays(1).toString();
        String goals = goals("Өлшем", tomorrow);
        Map<String, Object> body = goal(tomorrow);
        body.remove("measure");
        Api.problem(Given.post(goals, body), 422, "goal-without-measure");
        Api.problem(Given.post(goals, goal("2024-01-01")), 422, "dates-out-of-order");
        String id = Given.created(goals, goal(tomorrow));
        Api.problem(Api.as("auditor").get(goals("Бөтен", "2024-01-01") + "/" + id), 404, "not-found");
        String mentorship = goals.replace("/goals", "");
        Api.problem(Api.as(Given.OFFICER).header("If-Match", "*").delete(mentorship), 409, "mentorship-has-goals");
        Tokens stranger = Tokens.of("coordinator").territories("310000000");
        Api.problem(Given.patch(stranger, goals + "/" + id, "{\"text\": \"x\"}"), 403, "outside-territory");
        Given.patch(Tokens.of("coordinator").territories("150000000"), goals + "/" + id, "{\"text\": \"Басқа\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesNumbersNobodyWritesOut() {
        String goals = goals("Шексіз сан", "2024-01-01");
        String path = goals + "/" + Given.created(goals, goal("2024-12-31"));
        for (String number : new String[] {"1e999999999", "-1e400", "12345678901", "0.001", "1e-999999999"}) {
            Api.invalid(Given.patch(path, "{\"target\": %s}".formatted(number)), "/target digits");
        }
        Given.patch(path, "{\"target\": 1e3}").then().statusCode(200).body("target", equalTo(1000));
    }

    private static Map<String, Object> goal(String dueOn) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("area", "LEARNING_OUTCOMES");
        body.put("subject", "MATHEMATICS");
        body.put("text", "4-сыныпта математикадан білім сапасын көтеру");
        body.put("measure", "Сапа, %");
        body.put("baseline", 42.5);
        body.put("target", 60);
        body.put("dueOn", dueOn);
        return body;
    }

    private static String goals(String name, String from) {
        return "/api/v1/mentorships/"
                + Given.created(
                        "/api/v1/mentorships",
                        Given.mentorship(Given.createdHub(name, 3), Given.createdUnderfilledSchool(name), from, null))
                + "/goals";
    }
}
