package kz.tirek.hubschool.hubschool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class HubSchoolTest {

    private static final String PATH = "/api/v1/hub-schools";

    @Test
    void livesFromNominationToCompletion() {
        String path = PATH + "/" + Given.createdHub("Өмір", 4);
        step(path, "select", "2022-08-01").then().body("status", equalTo("SELECTED"));
        step(path, "start-equipping", "2022-09-01").then().body("status", equalTo("EQUIPPING"));
        step(path, "start-operating", "2023-01-20").then().body("status", equalTo("OPERATING"));
        step(path, "complete", "2025-07-20").then().body("status", equalTo("COMPLETED"));
        Api.as("auditor")
                .get(path)
                .then()
                .body("code", matchesPattern("H-2022-[0-9]{4}"))
                .body("transitions.status", contains("NOMINATED", "SELECTED", "EQUIPPING", "OPERATING", "COMPLETED"))
                .body(
                        "transitions.effectiveOn",
                        contains("2022-07-14", "2022-08-01", "2022-09-01", "2023-01-20", "2025-07-20"))
                .body("transitions[1].reason", equalTo("Хаттама"))
                .body("version", equalTo(4));
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body(
                        "items.operation",
                        contains("CREATED", "SELECTED", "EQUIPPING_STARTED", "OPERATING_STARTED", "COMPLETED"));
        Api.problem(withdraw(path), 409, "state-conflict").then().body("allowedActions", equalTo(List.of()));
    }

    @Test
    void refusesAStepTheStateDoesNotAllowAndNamesThoseItDoes() {
        String path = PATH + "/" + Given.createdHub("Секіру", 4);
        Api.problem(step(path, "start-operating", "2022-08-01"), 409, "state-conflict")
                .then()
                .body("allowedActions", contains("select", "withdraw"));
    }

    @Test
    void refusesDatesOutOfOrderAndInTheFuture() {
        String path = PATH + "/" + Given.createdHub("Күндер", 4);
        Response early = step(path, "select", "2022-07-13");
        Api.problem(early, 422, "dates-out-of-order").then().body("errors[0].pointer", equalTo("/effectiveOn"));
        Response late = step(path, "select", Given.today().plusDays(1).toString());
        Api.problem(late, 422, "date-in-future").then().body("errors[0].pointer", equalTo("/effectiveOn"));
        step(path, "select", "2022-07-14").then().statusCode(200);
    }

    @Test
    void withdrawsFromAnyLiveStateForAReason() {
        String path = PATH + "/" + Given.createdHub("Шығу", 4);
        Api.invalid(Given.act(path, "withdraw", Map.of("effectiveOn", "2023-01-01")), "/reason not-blank");
        withdraw(path).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void takesASchoolOnceAtATime() {
        String school = Given.createdSchool("Бір рет");
        String first = Given.created(PATH, Given.nomination(school, 4));
        Api.problem(Given.post(PATH, Given.nomination(school, 4)), 409, "hub-school-already-live")
                .then()
                .body("hubSchoolId", equalTo(first));
        withdraw(PATH + "/" + first).then().statusCode(200);
        Given.post(PATH, Given.nomination(school, 4)).then().statusCode(201);
    }

    @Test
    void takesNoClosedSchoolAndKeepsAHubSchoolOpen() {
        String closed = Given.createdSchool("Жабық");
        Map<String, Object> closure = Map.of("closedOn", "2024-06-30", "reason", "Реорганизация");
        Given.act("/api/v1/schools/" + closed, "close", closure).then().statusCode(200);
        Api.problem(Given.post(PATH, Given.nomination(closed, 4)), 409, "school-closed");
        String school = Given.createdSchool("Ашық");
        String hub = Given.created(PATH, Given.nomination(school, 4));
        Api.problem(Given.act("/api/v1/schools/" + school, "close", closure), 409, "school-in-programme")
                .then()
                .body("hubSchoolId", equalTo(hub));
    }

    @Test
    void showsItsSchoolAndChangesWithIt() {
        String school = Given.createdSchool("Бұрынғы");
        String path = PATH + "/" + Given.created(PATH, Given.nomination(school, 4));
        Api.as("auditor")
                .get(path)
                .then()
                .body("name.en", equalTo("Бұрынғы school"))
                .body("schoolId", equalTo(school))
                .body("territory", equalTo(Given.AKSAI))
                .body("territoryPath", contains("270000000", "273600000", "273620000", "273620100"));
        Given.patch("/api/v1/schools/" + school, "{\"name\": {\"ru\": \"Новое имя\"}, \"territory\": \"151000000\"}")
                .then()
                .statusCode(200);
        Api.as("auditor")
                .get(path)
                .then()
                .header("ETag", "\"1\"")
                .body("name.ru", equalTo("Новое имя"))
                .body("territoryPath", contains("150000000", "151000000"));
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[1].after.name.ru", equalTo("Новое имя"))
                .body("items[1].after.version", equalTo(1));
    }

    @Test
    void changesFactsByPatchAndTheStatusByActionsOnly() {
        String path = PATH + "/" + Given.createdHub("Деректер", 4);
        Given.patch(path, """
                        {"cohort": "2023", "mentoringCapacity": 0, "publishedFigures": [
                          {"measure": "FINANCING_KZT", "value": 249800000, "approximate": true, "source": "furo.kz/tpost/eyfstgiol1"}]}""")
                .then()
                .statusCode(200)
                .body("cohort", equalTo("2023"))
                .body("mentoringCapacity", equalTo(0))
                .body("publishedFigures[0].value", equalTo(249_800_000));
        Api.invalid(Given.patch(path, "{\"status\": \"OPERATING\"}"), "/status unknown-property");
    }

    @Test
    void listsByStatusCohortSchoolTerritoryAndName() {
        Map<String, Object> nomination = Given.nomination(Given.createdSchool("Тізім мектебі"), 3);
        nomination.put("cohort", "listed");
        String id = Given.created(PATH, nomination);
        for (String query : List.of(
                "cohort=listed",
                "cohort=listed&status=NOMINATED",
                "cohort=listed&territory=273600000",
                "cohort=listed&q=тізім&sort=NAME_KK",
                "school=" + nomination.get("schoolId"))) {
            assertThat(Api.as("fund-treasurer").get(PATH + "?" + query).<List<String>>path("items.id"))
                    .as(query)
                    .containsExactly(id);
        }
        assertThat(Api.as("auditor")
                        .get(PATH + "?cohort=listed&territory=150000000")
                        .<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void numbersTheHubSchoolsOfAYearWithoutGaps() {
        Map<String, Object> nomination = Given.nomination(Given.createdSchool("Нөмір 1"), 3);
        nomination.put("nominatedOn", "2011-01-10");
        String first = Given.post(PATH, nomination).path("code");
        Api.problem(Given.post(PATH, nomination), 409, "hub-school-already-live");
        nomination.put("schoolId", Given.createdSchool("Нөмір 2"));
        String second = Given.post(PATH, nomination).path("code");
        assertThat(List.of(first, second)).containsExactly("H-2011-0001", "H-2011-0002");
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        String path = PATH + "/" + Given.createdHub("Тіл", 4);
        for (Map.Entry<String, String> word :
                Map.of("kk", "Күйі", "ru", "Состояние", "en", "The state").entrySet()) {
            Response refused = Api.as(Given.OFFICER)
                    .header("If-Match", "*")
                    .header("Accept-Language", word.getKey())
                    .body(Map.of("effectiveOn", "2023-01-01"))
                    .post(path + "/complete");
            Api.problem(refused, 409, "state-conflict").then().body("title", startsWith(word.getValue()));
        }
    }

    private static Response step(String path, String action, String on) {
        return Given.act(path, action, Map.of("effectiveOn", on, "reason", "Хаттама"));
    }

    private static Response withdraw(String path) {
        return Given.act(path, "withdraw", Map.of("effectiveOn", "2024-05-31", "reason", "Реорганизация"));
    }
}
