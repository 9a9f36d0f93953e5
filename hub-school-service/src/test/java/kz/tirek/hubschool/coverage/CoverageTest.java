package kz.tirek.hubschool.coverage;

import static kz.tirek.hubschool.Given.mentorship;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Coverage of one region that other tests leave alone.
@QuarkusTest
@WithTirek
class CoverageTest {

    private static final String COVERAGE = "/api/v1/mentorships/coverage";
    private static final String REGION = "620000000";
    private static final String TOWN = "621000000";

    @Test
    void countsByDatedRowsAndLeadsToThem() {
        String hub = hub("Ұлытау тірек", TOWN, 1);
        String covered = school("Ұлытау 1", TOWN);
        String uncovered = school("Ұлытау 2", REGION);
        String first = Given.created("/api/v1/mentorships", mentorship(hub, covered, "2024-10-01", "2025-05-31"));
        Given.created("/api/v1/mentorships", mentorship(hub, uncovered, "2025-09-01", "2026-05-31"));

        Api.as("ministry")
                .get(COVERAGE + "?asOf=2025-01-01&territory=" + REGION)
                .then()
                .statusCode(200)
                .body("total.underfilledSchools", equalTo(2))
                .body("total.covered", equalTo(1))
                .body("total.uncovered", equalTo(1))
                .body("total.hubs", equalTo(1))
                .body("total.mentorships", equalTo(1))
                .body("total.freePlaces", equalTo(0))
                .body("total.hubsOverCapacity", equalTo(0))
                .body("territories.territory", contains(REGION, TOWN))
                .body("territories.directly", contains(true, false))
                .body("territories.figures.uncovered", contains(1, 0));
        Api.as("ministry")
                .get(COVERAGE + "?asOf=2024-08-31&territory=" + REGION)
                .then()
                .body("total.underfilledSchools", equalTo(0))
                .body("total.hubs", equalTo(1))
                .body("total.freePlaces", equalTo(1));
        Api.as("ministry")
                .get(COVERAGE + "?asOf=2021-01-01&territory=" + REGION)
                .then()
                .body("territories", empty());

        String rows = Api.as("auditor")
                .get(COVERAGE + "?asOf=2025-01-01&territory=" + REGION)
                .path("territories[0].rows.uncoveredSchools");
        Api.as("auditor").get(rows).then().statusCode(200).body("items.schoolId", contains(uncovered));
        Api.as("auditor")
                .get(COVERAGE + "/uncovered-schools?asOf=2025-10-01&sort=CODE&territory=" + REGION)
                .then()
                .body("items.schoolId", contains(covered));
        Api.as("auditor")
                .get(COVERAGE + "/schools?asOf=2025-01-01&covered=true&territory=" + REGION)
                .then()
                .body("items.schoolId", contains(covered));
        Api.as("auditor")
                .get(COVERAGE + "/hubs?asOf=2025-01-01&territory=" + REGION)
                .then()
                .body("items.hubSchoolId", contains(hub))
                .body("items.mentorships", contains(1))
                .body("items.freePlaces", contains(0));
        Api.as("auditor")
                .get(COVERAGE + "/hubs-over-capacity?asOf=2025-01-01&territory=" + REGION)
                .then()
                .body("items", empty());

        Given.patch("/api/v1/hub-schools/" + hub, "{\"mentoringCapacity\": 0}")
                .then()
                .statusCode(200);
        Api.as("auditor")
                .get(COVERAGE + "/hubs-over-capacity?asOf=2025-01-01&territory=" + REGION)
                .then()
                .body("items", empty());
        Given.patch("/api/v1/hub-schools/" + hub, "{\"mentoringCapacity\": 2}")
                .then()
                .statusCode(200);
        Given.created("/api/v1/mentorships", mentorship(hub, uncovered, "2025-01-01", "2025-02-28"));
        Api.as("auditor")
                .get(COVERAGE + "/hubs-over-capacity?asOf=2025-01-01&territory=" + REGION)
                .then()
                .body("items.hubSchoolId", contains(hub))
                .body("items.capacity", contains(1));
        Given.act("/api/v1/schools/" + covered, "close", Map.of("closedOn", "2026-06-30", "reason", "x"))
                .then()
                .statusCode(200);
        Api.as("auditor")
                .get(COVERAGE + "?asOf=2025-01-01&territory=" + TOWN)
                .then()
                .body("total.covered", equalTo(1))
                .body("total.hubsOverCapacity", equalTo(1));
        Api.as("auditor")
                .get(COVERAGE + "?asOf=2026-06-30&territory=" + TOWN)
                .then()
                .body("total.underfilledSchools", equalTo(0));
        Api.as("auditor")
                .accept("text/csv")
                .get(COVERAGE + "/uncovered-schools?territory=" + REGION)
                .then()
                .statusCode(200);
        Api.as("auditor").get("/api/v1/mentorships/" + first).then().statusCode(200);
    }

    @Test
    void showsWhatAClosingWouldLeaveAndWhoIsNear() {
        String district = "613600000";
        String leaving = hub("Кететін", district, 5, 43.0, 69.0, "KAZAKH");
        String near = hub("Жақын", district, 1, 43.2, 69.0, "KAZAKH");
        String full = hub("Толы", district, 0, 43.1, 69.0, "KAZAKH");
        hub("Тілі бөтен", district, 5, 43.05, 69.0, "UZBEK");
        String alone = school("Жалғыз", district, 43.3, 69.0, "KAZAKH");
        String shared = school("Ортақ", district, 43.4, 69.0, "KAZAKH");
        String over = school("Аяқталған", district, 43.4, 69.0, "KAZAKH");
        Given.created("/api/v1/mentorships", mentorship(leaving, alone, "2025-01-01", null));
        Given.created("/api/v1/mentorships", mentorship(leaving, shared, "2025-01-01", null));
        Given.created("/api/v1/mentorships", mentorship(leaving, over, "2025-01-01", "2025-12-31"));
        String path = "/api/v1/hub-schools/" + leaving + "/closing-preview";
        Api.as("coordinator")
                .get(path + "?on=2026-01-31")
                .then()
                .statusCode(200)
                .body("hubSchoolId", equalTo(leaving))
                .body("mentorships", equalTo(2))
                .body("uncovered", equalTo(2))
                .body("schools.schoolId", contains(alone, shared))
                .body("schools[0].alternatives[0].hubSchoolId", equalTo(near))
                .body("schools[0].alternatives[0].freePlaces", equalTo(1))
                .body("schools[0].alternatives[0].kilometres", equalTo(11.12f));
        Given.created("/api/v1/mentorships", mentorship(near, shared, "2025-06-01", null));
        Api.as("coordinator")
                .get(path + "?on=2026-01-31")
                .then()
                .body("uncovered", equalTo(1))
                .body("schools.coveredByOthers", contains(false, true))
                .body("schools[0].alternatives.findAll { it.hubSchoolId == '" + near + "' }", empty())
                .body("schools[0].alternatives.findAll { it.hubSchoolId == '" + full + "' }", empty());
        Api.as("coordinator")
                .get(path)
                .then()
                .statusCode(200)
                .body("on", equalTo(Given.today().toString()));
        Api.as("coordinator")
                .get(path + "?on=9999-12-31")
                .then()
                .statusCode(200)
                .body("schools", hasSize(2));
        Api.problem(Api.as("coordinator").get(path.replace(leaving, alone)), 404, "not-found");
    }

    private static String hub(String name, String territory, int capacity) {
        return Given.created(
                "/api/v1/hub-schools",
                Given.nomination(Given.created("/api/v1/schools", Given.school(name, territory)), capacity));
    }

    private static String school(String name, String territory) {
        return Given.created("/api/v1/schools", Given.underfilledSchool(name, territory));
    }

    private static String hub(String name, String territory, int capacity, double lat, double lon, String language) {
        Map<String, Object> school = Given.school(name, territory);
        school.put("location", Map.of("lat", lat, "lon", lon));
        school.put("languages", List.of(language));
        return Given.created(
                "/api/v1/hub-schools", Given.nomination(Given.created("/api/v1/schools", school), capacity));
    }

    private static String school(String name, String territory, double lat, double lon, String language) {
        Map<String, Object> school = Given.underfilledSchool(name, territory);
        school.put("location", Map.of("lat", lat, "lon", lon));
        school.put("languages", List.of(language));
        return Given.created("/api/v1/schools", school);
    }
}
