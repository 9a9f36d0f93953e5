package kz.tirek.hubschool.mentorship;

import static kz.tirek.hubschool.Given.mentorship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class MentorshipTest {

    private static final String PATH = "/api/v1/mentorships";

    @Test
    void beginsAcrossRegions() {
        String hub = Given.createdHub("Ақсай тірек", 2);
        String school = Given.createdUnderfilledSchool("Ақтөбе шағын");
        String id = Given.created(PATH, mentorship(hub, school, "2024-02-01", null));
        Api.as("coordinator")
                .get(PATH + "/" + id)
                .then()
                .body("hubSchoolId", equalTo(hub))
                .body("schoolId", equalTo(school))
                .body("from", equalTo("2024-02-01"))
                .body("until", nullValue());
        assertThat(ids("territory=150000000&hubSchool=" + hub)).containsExactly(id);
        assertThat(ids("territory=270000000&hubSchool=" + hub)).containsExactly(id);
        assertThat(ids("territory=310000000&hubSchool=" + hub)).isEmpty();
        assertThat(ids("activeOn=2024-02-01&school=" + school)).containsExactly(id);
        assertThat(ids("activeOn=2024-01-31&school=" + school)).isEmpty();
    }

    @Test
    void refusesWhatIsNoMentorship() {
        String hub = Given.createdHub("Қарапайым", 2);
        String school = Given.createdUnderfilledSchool("Қарапайым шағын");
        Api.problem(
                begin(mentorship(UUID.randomUUID().toString(), school, "2024-02-01", null)), 422, "unknown-reference");
        Api.problem(begin(mentorship(hub, UUID.randomUUID().toString(), "2024-02-01", null)), 422, "unknown-reference");
        Api.problem(begin(mentorship(hub, school, "2024-02-01", "2024-01-31")), 422, "dates-out-of-order");
        Api.problem(
                begin(mentorship(hub, Given.createdSchool("Толық"), "2024-02-01", null)),
                409,
                "school-not-underfilled");
        String underfilled = Given.createdUnderfilledSchool("Өз-өзіне");
        String ownHub = Given.created("/api/v1/hub-schools", Given.nomination(underfilled, 2));
        Api.problem(begin(mentorship(ownHub, underfilled, "2024-02-01", null)), 422, "mentors-itself");
    }

    @Test
    void keepsTheCapacityOnEveryDay() {
        String hub = Given.createdHub("Сыйымдылық", 2);
        begin(mentorship(hub, Given.createdUnderfilledSchool("С1"), "2024-01-01", "2024-06-30"))
                .then()
                .statusCode(201);
        begin(mentorship(hub, Given.createdUnderfilledSchool("С2"), "2024-06-01", null))
                .then()
                .statusCode(201);
        String third = Given.createdUnderfilledSchool("С3");
        Api.problem(begin(mentorship(hub, third, "2024-03-01", null)), 409, "mentoring-capacity-exceeded")
                .then()
                .body("capacity", equalTo(2))
                .body("active", equalTo(2))
                .body("asked", equalTo(1))
                .body("on", equalTo("2024-06-01"));
        String id = Given.created(PATH, mentorship(hub, third, "2024-03-01", "2024-05-31"));
        Api.problem(Given.patch(PATH + "/" + id, "{\"until\": \"2024-06-01\"}"), 409, "mentoring-capacity-exceeded");
        begin(mentorship(hub, third, "2024-07-01", null)).then().statusCode(201);
    }

    @Test
    void keepsTheSameSchoolsFromMeetingTwiceAtATime() {
        String hub = Given.createdHub("Қиылысу", 5);
        String school = Given.createdUnderfilledSchool("Қиылысу шағын");
        String first = Given.created(PATH, mentorship(hub, school, "2024-01-01", "2024-06-30"));
        Api.problem(begin(mentorship(hub, school, "2024-06-30", null)), 409, "mentorship-overlaps")
                .then()
                .body("mentorshipId", equalTo(first))
                .body("period.until", equalTo("2024-06-30"));
        begin(mentorship(hub, school, "2024-07-01", null)).then().statusCode(201);
        Api.problem(Given.patch(PATH + "/" + first, "{\"until\": null}"), 409, "mentorship-overlaps");
    }

    @Test
    void lowersACapacityNoFurtherThanItIsInUse() {
        String hub = Given.createdHub("Азайту", 3);
        begin(mentorship(hub, Given.createdUnderfilledSchool("А1"), "2024-01-01", null))
                .then()
                .statusCode(201);
        begin(mentorship(hub, Given.createdUnderfilledSchool("А2"), "2024-01-01", null))
                .then()
                .statusCode(201);
        begin(mentorship(hub, Given.createdUnderfilledSchool("А3"), "2024-01-01", "2024-06-30"))
                .then()
                .statusCode(201);
        String path = "/api/v1/hub-schools/" + hub;
        Api.problem(Given.patch(path, "{\"mentoringCapacity\": 1}"), 409, "mentoring-capacity-exceeded")
                .then()
                .body("active", equalTo(2));
        Given.patch(path, "{\"mentoringCapacity\": 2}").then().statusCode(200);
    }

    @Test
    void endsOnceForAReasonOnADayThatHasCome() {
        String hub = Given.createdHub("Аяқтау", 3);
        String path = PATH + "/"
                + Given.created(PATH, mentorship(hub, Given.createdUnderfilledSchool("Ая"), "2024-01-01", null));
        Api.problem(end(path, "2023-12-31"), 422, "dates-out-of-order");
        Api.problem(end(path, Given.today().plusDays(1).toString()), 422, "date-in-future");
        Api.invalid(Given.act(path, "end", Map.of("until", "2024-06-30")), "/reason not-blank");
        end(path, "2024-06-30")
                .then()
                .statusCode(200)
                .body("until", equalTo("2024-06-30"))
                .body("endReason", equalTo("Себебі"));
        Api.problem(end(path, "2024-06-30"), 409, "state-conflict");
        Api.as("auditor").get(path + "/history").then().body("items.operation", contains("CREATED", "ENDED"));
    }

    @Test
    void isTakenBackOnlyBeforeItBegins() {
        String hub = Given.createdHub("Қайтару", 3);
        String begun = PATH + "/"
                + Given.created(PATH, mentorship(hub, Given.createdUnderfilledSchool("Қ1"), "2024-01-01", null));
        Api.problem(delete(begun), 409, "mentorship-has-begun");
        String tomorrow = Given.today().plusDays(1).toString();
        String planned =
                PATH + "/" + Given.created(PATH, mentorship(hub, Given.createdUnderfilledSchool("Қ2"), tomorrow, null));
        Api.problem(end(planned, Given.today().toString()), 422, "dates-out-of-order");
        delete(planned).then().statusCode(204);
        Api.problem(Api.as("auditor").get(planned), 404, "not-found");
        Api.as("auditor").get(planned + "/history").then().body("items.operation", contains("CREATED", "DELETED"));
        Api.problem(Api.as("auditor").get(PATH + "/" + UUID.randomUUID() + "/history"), 404, "not-found");
    }

    @Test
    void keepsAHubInTheProgrammeUntilItsMentorshipsEnd() {
        String hub = Given.createdHub("Қалу", 3);
        String path = PATH + "/"
                + Given.created(
                        PATH, mentorship(hub, Given.createdUnderfilledSchool("Қалу шағын"), "2024-01-01", null));
        String hubPath = "/api/v1/hub-schools/" + hub;
        Map<String, Object> withdrawal = Map.of("effectiveOn", "2024-12-31", "reason", "Реорганизация");
        Api.problem(Given.act(hubPath, "withdraw", withdrawal), 409, "hub-school-still-mentors")
                .then()
                .body("openMentorships", equalTo(1));
        end(path, "2024-12-31").then().statusCode(200);
        Api.as("auditor")
                .get(hubPath + "/closing-preview?on=2024-12-31")
                .then()
                .body("schools.mentorshipId", contains(path.substring(PATH.length() + 1)));
        Api.problem(Given.act(hubPath, "withdraw", withdrawal), 409, "hub-school-still-mentors");
        Api.as("auditor").get(hubPath + "/closing-preview?on=2025-01-01").then().body("mentorships", equalTo(0));
        Given.act(hubPath, "withdraw", Map.of("effectiveOn", "2025-01-01", "reason", "Реорганизация"))
                .then()
                .statusCode(200);
        Api.problem(
                begin(mentorship(hub, Given.createdUnderfilledSchool("Кеш"), "2024-01-01", "2024-02-01")),
                409,
                "hub-school-not-live");
        Api.problem(Given.patch(path, "{\"until\": null}"), 409, "hub-school-not-live");
        Given.patch(path, "{\"note\": \"Ескерту\"}").then().statusCode(200).body("endReason", equalTo("Себебі"));
    }

    @Test
    void goesOnWhenItsSchoolIsNoLongerUnderfilledButDoesNotGrow() {
        String hub = Given.createdHub("Толған", 3);
        String school = Given.createdUnderfilledSchool("Толған шағын");
        String path = PATH + "/" + Given.created(PATH, mentorship(hub, school, "2024-01-01", "2024-12-31"));
        Given.patch("/api/v1/schools/" + school, "{\"underfilledStatus\": null}")
                .then()
                .statusCode(200);
        Api.problem(Given.patch(path, "{\"until\": \"2025-12-31\"}"), 409, "school-not-underfilled");
        Given.patch(path, "{\"until\": \"2024-11-30\"}").then().statusCode(200);
        Api.problem(
                Given.act("/api/v1/schools/" + school, "close", Map.of("closedOn", "2024-11-30", "reason", "x")),
                409,
                "school-still-mentored");
        Given.act("/api/v1/schools/" + school, "close", Map.of("closedOn", "2024-12-01", "reason", "x"))
                .then()
                .statusCode(200);
    }

    @Test
    void letsCoordinatorsWriteWhereEitherEndIsTheirs() {
        String hub = Given.createdHub("Аумақ", 9);
        Tokens stranger = Tokens.of("coordinator").territories("310000000");
        Map<String, Object> asked = mentorship(hub, Given.createdUnderfilledSchool("Ау0"), "2024-01-01", null);
        Api.problem(Api.once(stranger).body(asked).post(PATH), 403, "outside-territory");
        Api.problem(Api.once(Tokens.of("coordinator")).body(asked).post(PATH), 403, "outside-territory");
        for (String territory : List.of("270000000", "273600000", Given.AKSAI, "150000000", Given.AKTOBE)) {
            Tokens coordinator = Tokens.of("coordinator").territories(territory);
            Response begun = Api.once(coordinator)
                    .body(mentorship(hub, Given.createdUnderfilledSchool("Ау" + territory), "2024-01-01", null))
                    .post(PATH);
            begun.then().statusCode(201);
            String path = PATH + "/" + begun.path("id");
            Given.patch(coordinator, path, "{\"note\": \"Ескерту\"}").then().statusCode(200);
            Api.problem(Given.patch(stranger, path, "{\"note\": \"x\"}"), 403, "outside-territory");
            Map<String, Object> end = Map.of("until", "2024-06-30", "reason", "Себебі");
            Api.problem(Given.act(stranger, path, "end", end), 403, "outside-territory");
            Given.act(coordinator, path, "end", end).then().statusCode(200);
        }
    }

    @Test
    void keepsItsParties() {
        String hub = Given.createdHub("Тараптар", 3);
        String path = PATH + "/"
                + Given.created(PATH, mentorship(hub, Given.createdUnderfilledSchool("Т"), "2024-01-01", null));
        Api.invalid(
                Given.patch(path, "{\"schoolId\": \"%s\"}".formatted(UUID.randomUUID())), "/schoolId unknown-property");
    }

    private static Response begin(Map<String, Object> body) {
        return Given.post(PATH, body);
    }

    private static Response end(String path, String until) {
        return Given.act(path, "end", Map.of("until", until, "reason", "Себебі"));
    }

    private static Response delete(String path) {
        return Api.as(Given.OFFICER)
                .header("If-Match", Api.etag(Given.OFFICER, path))
                .delete(path);
    }

    private static List<String> ids(String query) {
        return Api.as("auditor")
                .get(PATH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
