package kz.tirek.hubschool.hubschool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class TimelineTest {

    @Test
    void plansTheMethodFromItsStart() {
        String hub = Given.createdHub("Әдіс", 3);
        asOf(hub, "2024-02-01")
                .body("stages.status", everyItem(equalTo("NOT_PLANNED")))
                .body("measurements.overdue", contains(false, false, false))
                .body("measurements.dueOn", everyItem(nullValue()));
        record(hub, Map.of("startsOn", "2023-01-09")).then().statusCode(200);
        asOf(hub, "2023-01-09")
                .body("stages.stage", contains("MONITORING", "INTENSIVE_TRAINING", "SUPPORT"))
                .body("stages.plannedFrom", contains("2022-12-09", "2023-01-09", "2023-07-09"))
                .body("stages.plannedUntil", contains("2023-01-08", "2023-07-08", "2026-01-08"))
                .body("stages.status", contains("LATE", "PLANNED", "PLANNED"))
                .body("measurements.dueOn", contains("2024-01-08", "2025-01-08", "2026-01-08"))
                .body("measurements.overdue", contains(false, false, false));
        asOf(hub, "2025-01-09").body("measurements.overdue", contains(true, true, false));
    }

    @Test
    void tellsWhatWasRecordedAsOfEachDay() {
        String hub = Given.createdHub("Әдіс күні", 3);
        record(
                        hub,
                        Map.of(
                                "startsOn", "2023-01-09",
                                "monitoringFrom", "2022-12-05",
                                "monitoringUntil", "2022-12-23",
                                "trainingFrom", "2023-01-09",
                                "trainingUntil", "2023-07-20",
                                "supportFrom", "2023-07-21",
                                "firstMeasuredOn", "2024-01-12"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        asOf(hub, "2022-12-10").body("stages.status", contains("UNDER_WAY", "PLANNED", "PLANNED"));
        asOf(hub, "2023-07-15").body("stages.status", contains("COMPLETED", "OVERRUN", "LATE"));
        asOf(hub, "2024-01-11")
                .body("stages.status", contains("COMPLETED", "COMPLETED", "UNDER_WAY"))
                .body("measurements.overdue", contains(true, false, false));
        asOf(hub, "2024-01-12").body("measurements.overdue", contains(false, false, false));
        Map<String, Object> withdrawal = Map.of("effectiveOn", "2024-06-01", "reason", "Реорганизация");
        Given.act("/api/v1/hub-schools/" + hub, "withdraw", withdrawal)
                .then()
                .statusCode(200)
                .body("method.supportFrom", equalTo("2023-07-21"));
        asOf(hub, "2026-02-01")
                .body("stages.status", contains("COMPLETED", "COMPLETED", "DROPPED"))
                .body("measurements.overdue", contains(false, false, false));
        Api.as("auditor")
                .get("/api/v1/hub-schools/" + hub + "/history")
                .then()
                .body("items.operation", contains("CREATED", "SCHEDULED", "WITHDRAWN"));
    }

    @Test
    void refusesDatesThatCannotBe() {
        String hub = Given.createdHub("Әдіс қатесі", 3);
        String tomorrow = Given.today().plusDays(1).toString();
        record(hub, Map.of("startsOn", tomorrow)).then().statusCode(200);
        Api.problem(record(hub, Map.of("trainingFrom", tomorrow)), 422, "date-in-future");
        Api.problem(record(hub, Map.of("trainingUntil", "2023-07-20")), 422, "timeline-gap");
        Api.problem(record(hub, Map.of("firstMeasuredOn", "2023-07-20")), 422, "timeline-gap");
        Api.problem(
                record(hub, Map.of("monitoringFrom", "2023-07-20", "monitoringUntil", "2023-07-19")),
                422,
                "dates-out-of-order");
        Api.problem(
                record(hub, Map.of("monitoringFrom", "2023-07-20", "trainingFrom", "2023-07-20")),
                422,
                "dates-out-of-order");
        Api.problem(record(hub, Map.of("startsOn", "1999-12-31")), 422, "dates-out-of-order");
        Api.invalid(record(hub, Map.of("startsOn", "9999-12-31")), "/startsOn too-late");
        Api.problem(Api.as(Given.OFFICER).body(Map.of()).put(path(hub)), 428, "version-required");
        Api.problem(
                Api.as(Given.OFFICER)
                        .header("If-Match", "\"99\"")
                        .body(Map.of())
                        .put(path(hub)),
                412,
                "stale-version");
        Api.problem(
                Api.as(Tokens.of("coordinator").territories("270000000"))
                        .header("If-Match", "*")
                        .body(Map.of())
                        .put(path(hub)),
                403,
                "forbidden");
    }

    @Test
    void listsHubsByTheirStatusOnADay() {
        String school = Given.createdSchool("Күні бойынша");
        String hub = Given.created("/api/v1/hub-schools", Given.nomination(school, 3));
        String address = "/api/v1/hub-schools/" + hub;
        for (String step : List.of("select 2022-08-01", "start-equipping 2022-09-01", "start-operating 2022-09-01")) {
            Given.act(address, step.split(" ", -1)[0], Map.of("effectiveOn", step.split(" ", -1)[1]))
                    .then()
                    .statusCode(200);
        }
        assertThat(ids(school, "status=OPERATING")).containsExactly(hub);
        assertThat(ids(school, "status=OPERATING&statusOn=2022-09-01")).containsExactly(hub);
        assertThat(ids(school, "status=EQUIPPING&statusOn=2022-09-01")).isEmpty();
        assertThat(ids(school, "status=SELECTED&statusOn=2022-08-31")).containsExactly(hub);
        assertThat(ids(school, "status=OPERATING&statusOn=2022-08-31")).isEmpty();
        assertThat(ids(school, "statusOn=2022-07-14")).containsExactly(hub);
        assertThat(ids(school, "statusOn=2022-07-13")).isEmpty();
    }

    private static String path(String hub) {
        return "/api/v1/hub-schools/" + hub + "/timeline";
    }

    private static Response record(String hub, Map<String, Object> dates) {
        return Api.as(Given.OFFICER)
                .header("If-Match", Api.etag(Given.OFFICER, path(hub)))
                .body(dates)
                .put(path(hub));
    }

    private static ValidatableResponse asOf(String hub, String day) {
        return Api.as("ministry").get(path(hub) + "?asOf=" + day).then().statusCode(200);
    }

    private static List<String> ids(String school, String query) {
        return Api.as("auditor")
                .get("/api/v1/hub-schools?school=" + school + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
