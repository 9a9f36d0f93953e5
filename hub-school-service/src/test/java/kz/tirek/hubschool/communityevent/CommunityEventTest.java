package kz.tirek.hubschool.communityevent;

import static kz.tirek.hubschool.eschool.ESchool.ids;
import static kz.tirek.hubschool.eschool.ESchool.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class CommunityEventTest {

    private static final String PATH = "/api/v1/community-events";

    private static final Map<String, Object> OUTCOME = Map.of(
            "participants",
            Map.of("pupils", 60, "parents", 35, "villagers", 20, "teachers", 8, "guests", 2),
            "outcome",
            "40 түп ағаш отырғызылды");

    @Test
    void bringsTheVillageToItsSchool() {
        String school = Given.createdSchool("Ауыл орталығы");
        String hub = Given.created("/api/v1/hub-schools", Given.nomination(school, 3));
        // Half past nine in the evening of 17 April in London is 18 April in Kazakhstan.
        String id = Given.created(PATH, event(school, "2026-04-17T20:30:00Z", "2026-04-18T04:00:00Z"));
        String path = PATH + "/" + id;
        assertThat(read(path).getString("day")).isEqualTo("2026-04-18");
        Given.patch(path, "{\"room\": \"Аула\"}").then().statusCode(200).body("room", equalTo("Аула"));
        assertThat(ids(PATH + "?hubSchool=" + hub + "&kind=ENVIRONMENT&value=CARE&status=PLANNED"))
                .containsExactly(id);
        assertThat(ids(PATH + "?school=" + school + "&from=2026-04-18&until=2026-04-18&territory=270000000"))
                .containsExactly(id);
        assertThat(ids(PATH + "?school=" + school + "&until=2026-04-17")).isEmpty();
        assertThat(ids(PATH + "?school=" + school + "&q=агаш")).containsExactly(id);
        Given.act(path, "hold", OUTCOME)
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("participants.villagers", equalTo(20));
        Api.problem(Given.act(path, "hold", OUTCOME), 409, "state-conflict")
                .then()
                .body("allowedActions", contains("correct"));
        Api.problem(Given.act(path, "cancel", Map.of("reason", "x")), 409, "state-conflict");
        Api.problem(Given.patch(path, "{\"room\": \"Зал\"}"), 409, "state-conflict");
        Given.act(
                        path,
                        "correct",
                        Map.of(
                                "participants",
                                Map.of("pupils", 61, "parents", 0, "villagers", 0, "teachers", 0, "guests", 0),
                                "outcome",
                                "Түзетілді"))
                .then()
                .statusCode(200)
                .body("participants.pupils", equalTo(61));
        assertThat(read(path + "/history").getList("items.operation"))
                .containsExactly("CREATED", "UPDATED", "HELD", "CORRECTED");
        assertThat(Api.as("auditor")
                        .accept("text/csv")
                        .get(PATH + "?school=" + school)
                        .asString())
                .contains("participants.pupils")
                .contains("RESPONSIBILITY; CARE");
    }

    @Test
    void refusesWhatIsNoEvent() {
        String school = Given.createdSchool("Іс-шарасыз");
        Map<String, Object> body = event(school, "2026-04-18T05:00:00Z", "2026-04-18T05:00:00Z");
        Api.problem(Given.post(PATH, body), 422, "dates-out-of-order");
        body = event(UUID.randomUUID().toString(), "2026-04-18T05:00:00Z", "2026-04-18T06:00:00Z");
        Api.problem(Given.post(PATH, body), 422, "unknown-reference");
        body.remove("basis");
        body.put("host", " ");
        body.put("values", List.of("COURAGE"));
        body.put("from", "+99999-01-01T00:00:00Z");
        Api.invalid(
                Given.post(PATH, body),
                "/basis not-null",
                "/host not-blank",
                "/values/0 wrong-value",
                "/values not-null",
                "/from wrong-value");
        String soon = Instant.now().plus(3, ChronoUnit.DAYS).toString();
        String later = Instant.now().plus(4, ChronoUnit.DAYS).toString();
        String path = PATH + "/" + Given.created(PATH, event(school, soon, later));
        Api.problem(Given.act(path, "hold", OUTCOME), 422, "date-in-future");
        Api.problem(Given.act(path, "correct", OUTCOME), 409, "state-conflict");
    }

    @Test
    void isCalledOffWithItsSchool() {
        String school = Given.createdSchool("Жабылған орталық");
        String before = PATH + "/" + Given.created(PATH, event(school, "2026-06-29T05:00:00Z", "2026-06-29T06:00:00Z"));
        String after = PATH + "/" + Given.created(PATH, event(school, "2026-06-30T05:00:00Z", "2026-06-30T06:00:00Z"));
        Given.act("/api/v1/schools/" + school, "close", Map.of("closedOn", "2026-06-30", "reason", "x"))
                .then()
                .statusCode(200);
        assertThat(read(before).getString("status")).isEqualTo("PLANNED");
        assertThat(read(after).getString("status")).isEqualTo("CANCELLED");
        Api.problem(
                Given.post(PATH, event(school, "2026-04-18T05:00:00Z", "2026-04-18T06:00:00Z")), 409, "school-closed");
    }

    @Test
    void isHeldOrCalledOffOnce() {
        String school = Given.createdSchool("Бір рет іс-шара");
        String path = PATH + "/" + Given.created(PATH, event(school, "2026-04-18T05:00:00Z", "2026-04-18T06:00:00Z"));
        Callable<Response> request = () -> Api.once(Given.OFFICER)
                .header("If-Match", "\"0\"")
                .body(OUTCOME)
                .post(path + "/hold");
        assertThat(Crowd.send(Collections.nCopies(8, request))).isEqualTo(Map.of("200", 1, "stale-version", 7));
    }

    @Test
    void letsCoordinatorsWriteInTheirTerritories() {
        Map<String, Object> body =
                event(Given.createdSchool("Аумақ іс-шара"), "2026-04-18T05:00:00Z", "2026-04-18T06:00:00Z");
        Tokens here = Tokens.of("coordinator").territories("273600000");
        Tokens elsewhere = Tokens.of("coordinator").territories("150000000");
        Api.problem(Api.once(elsewhere).body(body).post(PATH), 403, "outside-territory");
        String path = PATH + "/"
                + Api.once(here)
                        .body(body)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.problem(Given.act(elsewhere, path, "cancel", Map.of("reason", "x")), 403, "outside-territory");
        Given.act(here, path, "cancel", Map.of("reason", "Ауа райы")).then().statusCode(200);
    }

    private static Map<String, Object> event(String school, String from, String until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schoolId", school);
        body.put("title", Map.of("kk", "Ағаш отырғызу күні", "ru", "День посадки деревьев"));
        body.put("kind", "ENVIRONMENT");
        body.put("values", List.of("RESPONSIBILITY", "CARE"));
        body.put("from", from);
        body.put("until", until);
        body.put("host", "Мектеп");
        body.put("basis", Map.of("title", "Бұйрық", "number", "14-Ө", "date", "2026-03-10"));
        body.put("partners", "Ауылдық кітапхана");
        return body;
    }
}
