package kz.tirek.hubschool.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each test has a district of its own, so that what others leave uncovered does not count.
@QuarkusTest
@WithTirek
class ProposalTest {

    private static final String PATH = "/api/v1/mentorship-proposals";

    @Test
    void goesFromThePlanToItsMentorships() {
        String district = "433200000";
        String near = hub("Арал тірек", district, 2, 46.8, 61.7, "KAZAKH");
        String far = hub("Қазалы тірек", district, 3, 45.8, 62.1, "RUSSIAN", "KAZAKH");
        school("Арал 1", district, 46.7, 61.6, "KAZAKH");
        school("Арал 2", district, 46.9, 61.8, "KAZAKH");
        String third = school("Арал 3", district, 46.6, 61.5, "KAZAKH");
        school("Арал 4", district, 45.9, 62.0, "RUSSIAN");
        school("Арал тілсіз", district, 45.7, 62.2);
        String uzbek = school("Арал өзбек", district, 46.8, 61.7, "UZBEK");
        String lost = school("Арал жоғалған", district, null, null, "KAZAKH");

        Response made = Given.post(PATH, asked(district));
        made.then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("hubs", equalTo(2))
                .body("freePlaces", equalTo(5))
                .body("schools", equalTo(7))
                .body("placed", equalTo(5))
                .body("unplaced.noLocation", equalTo(1))
                .body("unplaced.noHubForLanguage", equalTo(1))
                .body("unplaced.noCapacity", equalTo(0))
                .body("boundMetres", equalTo(made.<Integer>path("totalMetres")));
        String path = PATH + "/" + made.path("id");

        List<Map<String, Object>> placements = items(path + "/placements?sort=METRES");
        assertThat(placements).hasSize(5);
        assertThat(placements.stream().map(one -> (Integer) one.get("metres"))).isSorted();
        assertThat(placements.stream().filter(one -> near.equals(one.get("hubSchoolId"))))
                .hasSize(2);
        assertThat(placements.stream().filter(one -> third.equals(one.get("schoolId"))))
                .singleElement()
                .satisfies(one -> assertThat(one.get("hubSchoolId")).isIn(near, far));
        assertThat(placements.stream().filter(one -> Boolean.TRUE.equals(one.get("languagesUnknown"))))
                .hasSize(1);
        assertThat(items(path + "/placements?hubSchool=" + far)).hasSize(3);
        Api.as("auditor")
                .get(path + "/unplaced")
                .then()
                .body("items.schoolId", containsInAnyOrder(uzbek, lost))
                .body("items.reason", containsInAnyOrder("NO_HUB_FOR_LANGUAGE", "NO_LOCATION"));
        Api.as("auditor").get(path + "/unplaced?reason=NO_LOCATION").then().body("items", hasSize(1));
        for (String list : List.of("/placements", "/unplaced", "/certificate/schools")) {
            String csv = Api.as("auditor").accept("text/csv").get(path + list).asString();
            assertThat(csv.lines().count()).as(list).isGreaterThan(2);
        }
        new Audit(path).check();

        Given.act(path, "accept", Map.of("basis", "Приказ №140"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("basis", equalTo("Приказ №140"))
                .body("decidedAt", notNullValue());
        Map<String, Object> first = items(path + "/placements").getFirst();
        Api.as("coordinator")
                .get("/api/v1/mentorships/" + first.get("mentorshipId"))
                .then()
                .statusCode(200)
                .body("hubSchoolId", equalTo(first.get("hubSchoolId")))
                .body("schoolId", equalTo(first.get("schoolId")))
                .body("from", equalTo("2026-09-01"))
                .body("until", nullValue())
                .body("basis", equalTo("Приказ №140"));
        Api.as("auditor")
                .get("/api/v1/mentorships/" + first.get("mentorshipId") + "/history")
                .then()
                .body("items.operation", contains("CREATED"));
        Api.as("auditor").get(path + "/history").then().body("items.operation", contains("CREATED", "ACCEPTED"));
        Api.problem(Given.act(path, "accept", Map.of()), 409, "state-conflict");
        Api.problem(Given.act(path, "discard", Map.of("reason", "x")), 409, "state-conflict");
        Given.post(PATH, asked(district))
                .then()
                .statusCode(201)
                .body("schools", equalTo(2))
                .body("freePlaces", equalTo(0))
                .body("placed", equalTo(0));
    }

    @Test
    void placesAsManyAsTheLimitAndTheCapacityLet() {
        String district = "433600000";
        hub("Жалағаш тірек", district, 1, 45.0, 64.0, "KAZAKH");
        String nearest = school("Жалағаш 1", district, 45.1, 64.0, "KAZAKH");
        school("Жалағаш 2", district, 45.3, 64.0, "KAZAKH");
        school("Жалағаш 3", district, 47.0, 64.0, "KAZAKH");
        Map<String, Object> asked = asked(district);
        asked.put("maxKilometres", 100);
        asked.put("until", "2027-05-31");
        Response made = Given.post(PATH, asked);
        made.then()
                .statusCode(201)
                .body("placed", equalTo(1))
                .body("until", equalTo("2027-05-31"))
                .body("unplaced.noCapacity", equalTo(1))
                .body("unplaced.noHubWithinLimit", equalTo(1));
        String path = PATH + "/" + made.path("id");
        Api.as("auditor").get(path + "/placements").then().body("items.schoolId", contains(nearest));
        new Audit(path).check();
    }

    @Test
    void beginsNothingWhereAnythingChangedAndSaysAllOfIt() {
        String district = "434400000";
        String hub = hub("Қармақшы тірек", district, 5, 45.5, 64.0, "KAZAKH");
        String other = hub("Басқа тірек", district, 1, 47.5, 64.0, "KAZAKH");
        String closed = school("Жабылған", district, 45.4, 64.0, "KAZAKH");
        String grown = school("Толған", district, 45.3, 64.0, "KAZAKH");
        String mentored = school("Қамқорда", district, 45.2, 64.0, "KAZAKH");
        String fine = school("Дұрыс", district, 45.1, 64.0, "KAZAKH");
        String path = PATH + "/" + Given.created(PATH, asked(district));
        Given.act("/api/v1/schools/" + closed, "close", Map.of("closedOn", "2026-06-30", "reason", "x"))
                .then()
                .statusCode(200);
        Given.patch("/api/v1/schools/" + grown, "{\"underfilledStatus\": null}")
                .then()
                .statusCode(200);
        Given.created("/api/v1/mentorships", Given.mentorship(other, mentored, "2026-08-01", null));
        Given.patch("/api/v1/hub-schools/" + hub, "{\"mentoringCapacity\": 0}")
                .then()
                .statusCode(200);
        Response refused = Api.problem(Given.act(path, "accept", Map.of()), 409, "proposal-outdated");
        assertThat(refused.jsonPath().<Map<String, String>>getList("conflicts"))
                .extracting(conflict -> conflict.get("schoolId") + " " + conflict.get("code"))
                .containsExactlyInAnyOrder(
                        closed + " school-closed",
                        grown + " school-not-underfilled",
                        mentored + " mentoring-capacity-exceeded",
                        fine + " mentoring-capacity-exceeded");
        Given.patch("/api/v1/hub-schools/" + hub, "{\"mentoringCapacity\": 5}")
                .then()
                .statusCode(200);
        refused = Api.problem(Given.act(path, "accept", Map.of()), 409, "proposal-outdated");
        assertThat(refused.jsonPath().<Map<String, String>>getList("conflicts"))
                .extracting(conflict -> conflict.get("code"))
                .containsExactlyInAnyOrder("school-closed", "school-not-underfilled", "school-already-mentored");
        assertThat(items("/api/v1/mentorships?hubSchool=" + hub)).isEmpty();
        Given.act(path, "discard", Map.of("reason", "Ескірді"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("discardReason", equalTo("Ескірді"));
        Api.problem(Given.act(path, "accept", Map.of()), 409, "state-conflict");
    }

    @Test
    void letsOneOfManyAcceptancesWin() {
        String district = "434600000";
        hub("Жарыс тірек", district, 6, 45.5, 64.0, "KAZAKH");
        hub("Жарыс тірек 2", district, 6, 45.6, 64.1, "KAZAKH");
        for (int i = 0; i < 8; i++) {
            school("Жарыс " + i, district, 45.1 + i / 10.0, 64.0, "KAZAKH");
        }
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String path = PATH + "/" + Given.created(PATH, asked(district));
            requests.add(() -> Given.act(path, "accept", Map.of()));
        }
        assertThat(Crowd.send(requests)).isEqualTo(Map.of("200", 1, "proposal-outdated", 5));
        assertThat(items("/api/v1/mentorships?limit=500&territory=" + district)).hasSize(8);
    }

    @Test
    void givesAScarcePlaceAndASharedSchoolOnce() {
        String district = "434800000";
        hub("Тапшы тірек", district, 2, 45.5, 64.0, "KAZAKH");
        hub("Тапшы тірек 2", "435200000", 9, 44.0, 66.0, "KAZAKH");
        for (int i = 0; i < 4; i++) {
            school("Тапшы " + i, district, 45.1 + i / 10.0, 64.0, "KAZAKH");
        }
        Map<String, Object> byOne = asked(district);
        Map<String, Object> byOther = asked(district);
        byOther.put("hubTerritory", "435200000");
        String one = PATH + "/" + Given.created(PATH, byOne);
        String other = PATH + "/" + Given.created(PATH, byOther);
        Map<String, Integer> outcomes = Crowd.send(List.of(
                () -> Given.act(one, "accept", Map.of()),
                () -> Given.act(other, "accept", Map.of()),
                () -> Given.act(one, "accept", Map.of()),
                () -> Given.act(other, "accept", Map.of())));
        assertThat(outcomes.get("200")).isEqualTo(1);
        List<Map<String, Object>> begun = items("/api/v1/mentorships?limit=500&territory=" + district);
        assertThat(begun).extracting(row -> row.get("schoolId")).doesNotHaveDuplicates();
        assertThat(begun.size()).isIn(2, 4);
    }

    @Test
    void acceptsTheSameProposalOnce() {
        String district = "435200000";
        hub("Бір рет", district, 3, 44.2, 66.7, "KAZAKH");
        school("Бір рет 1", district, 44.1, 66.7, "KAZAKH");
        String path = PATH + "/" + Given.created(PATH, asked(district));
        Callable<Response> request = () -> Api.once(Given.OFFICER)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post(path + "/accept");
        assertThat(Crowd.send(Collections.nCopies(8, request))).isEqualTo(Map.of("200", 1, "stale-version", 7));
    }

    @Test
    void letsCoordinatorsPlanForTheirTerritoriesAndOthersDecide() {
        Tokens coordinator = Tokens.of("coordinator").territories("310000000");
        Map<String, Object> own = asked("313600000");
        Api.once(coordinator).body(own).post(PATH).then().statusCode(201);
        Api.problem(Api.once(coordinator).body(asked("434600000")).post(PATH), 403, "outside-territory");
        Map<String, Object> country = asked("313600000");
        country.remove("territory");
        Api.problem(Api.once(coordinator).body(country).post(PATH), 403, "outside-territory");
        String path = PATH + "/" + Given.created(PATH, own);
        Api.problem(Given.act(coordinator, path, "accept", Map.of()), 403, "forbidden");
        Api.as(coordinator).get(path).then().statusCode(200).body("version", equalTo(0));
        Api.as("ministry")
                .get(PATH + "?territory=313600000&status=PROPOSED")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void refusesWhatIsNoQuestion() {
        Api.invalid(Given.post(PATH, Map.of()), "/startsOn not-null");
        Map<String, Object> asked = asked("999999999");
        Api.problem(Given.post(PATH, asked), 422, "unknown-reference");
        asked = asked("314000000");
        asked.put("hubTerritory", "999999999");
        Api.problem(Given.post(PATH, asked), 422, "unknown-reference");
        asked = asked("314000000");
        asked.put("until", "2026-08-31");
        Api.problem(Given.post(PATH, asked), 422, "dates-out-of-order");
        asked.put("maxKilometres", 0);
        Api.invalid(Given.post(PATH, asked), "/maxKilometres positive");
        Api.problem(Api.as("auditor").get(PATH + "/" + UUID.randomUUID() + "/placements"), 404, "not-found");
        Map<String, Object> farAway = asked("314000000");
        farAway.put("startsOn", "9999-12-31");
        Given.post(PATH, farAway).then().statusCode(201);
        farAway.put("startsOn", "1990-01-01");
        Given.post(PATH, farAway).then().statusCode(201).body("hubs", equalTo(0));
    }

    private static Map<String, Object> asked(String district) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("territory", district);
        asked.put("hubTerritory", district);
        asked.put("startsOn", "2026-09-01");
        return asked;
    }

    private static String hub(
            String name, String district, int capacity, double latitude, double longitude, String... languages) {
        Map<String, Object> school = Given.school(name, district);
        place(school, latitude, longitude, languages);
        return Given.created(
                "/api/v1/hub-schools", Given.nomination(Given.created("/api/v1/schools", school), capacity));
    }

    private static String school(
            String name, String district, @Nullable Double latitude, @Nullable Double longitude, String... languages) {
        Map<String, Object> school = Given.underfilledSchool(name, district);
        place(school, latitude, longitude, languages);
        return Given.created("/api/v1/schools", school);
    }

    private static void place(
            Map<String, Object> school, @Nullable Double latitude, @Nullable Double longitude, String... languages) {
        if (latitude != null && longitude != null) {
            school.put("location", Map.of("lat", latitude, "lon", longitude));
        }
        school.put("languages", List.of(languages));
    }

    private static List<Map<String, Object>> items(String path) {
        return Api.as("auditor").get(path).then().statusCode(200).extract().path("items");
    }
}
