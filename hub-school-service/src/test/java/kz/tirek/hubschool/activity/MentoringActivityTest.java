package kz.tirek.hubschool.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class MentoringActivityTest {

    private static final String MENTORSHIPS = "/api/v1/mentorships/";
    private static final String ACTIVITIES = "/api/v1/mentoring-activities";

    @Test
    void recordsASessionWithWhoTookPart() {
        String mentorship = mentorship("Сессия", "2024-01-01", null);
        Map<String, Object> body = activity("2024-02-05");
        body.put("heldUntil", "2024-02-16");
        body.put("durationHours", 60.50);
        body.put("outcome", "Зертханалық жұмыстар орындалды");
        body.put(
                "participants",
                List.of(
                        Map.of("role", "TEACHERS", "count", 3),
                        Map.of("role", "PUPILS", "count", 24, "fromHub", 4, "fromMentored", 20)));
        Response created = post(mentorship, body);
        created.then()
                .statusCode(201)
                .body("status", equalTo("HELD"))
                .body("durationHours", equalTo(60.5f))
                .body("participants.role", contains("PUPILS", "TEACHERS"))
                .body("participantCount", equalTo(27));
        String path = created.header("Location").replaceFirst("^https?://[^/]+", "");
        Map<String, Object> read = Api.as("ministry").get(path).jsonPath().getMap("$");
        assertThat(read).isEqualTo(created.jsonPath().getMap("$"));
        assertThat(String.valueOf(read.get("hubSchoolCode"))).startsWith("H-");
        Given.patch(path, "{\"outcome\": null, \"participants\": [{\"role\": \"PUPILS\", \"count\": 22}]}")
                .then()
                .statusCode(200)
                .body("outcome", nullValue())
                .body("participantCount", equalTo(22))
                .body("version", equalTo(1));
        Given.patch(path, "{\"durationHours\": 60.5}").then().statusCode(200).body("version", equalTo(1));
        delete(path).then().statusCode(204);
        Api.problem(Api.as("auditor").get(path), 404, "not-found");
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED", "DELETED"));
    }

    @Test
    void plansHoldsAndCancels() {
        String mentorship = mentorship("Жоспар", "2024-01-01", null);
        Map<String, Object> plan = activity(Given.today().plusDays(30).toString());
        plan.put("planned", true);
        plan.put("outcome", "x");
        Api.problem(post(mentorship, plan), 422, "outcome-before-held");
        plan.remove("outcome");
        String path = ACTIVITIES + "/"
                + post(mentorship, plan).then().statusCode(201).extract().path("id");
        Map<String, Object> held = Map.of(
                "heldOn", Given.today().toString(), "participants", List.of(Map.of("role", "PUPILS", "count", 5)));
        Api.problem(
                Given.act(
                        path, "hold", Map.of("heldOn", Given.today().plusDays(1).toString())),
                422,
                "date-in-future");
        Given.act(path, "hold", held)
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("heldOn", equalTo(Given.today().toString()));
        Api.problem(Given.act(path, "cancel", Map.of("reason", "x")), 409, "state-conflict");
        String other = ACTIVITIES + "/" + post(mentorship, plan).path("id");
        Given.act(other, "cancel", Map.of("reason", "Боран"))
                .then()
                .statusCode(200)
                .body("cancelReason", equalTo("Боран"));
        Api.problem(Given.act(other, "hold", held), 409, "state-conflict");
        Api.problem(Given.patch(other, "{\"topic\": \"Басқа\"}"), 409, "state-conflict");
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        String mentorship = mentorship("Шектер", "2024-01-10", "2024-06-30");
        Api.problem(post(mentorship, activity("2024-01-09")), 422, "activity-outside-mentorship");
        Api.problem(post(mentorship, activity("2024-07-01")), 422, "activity-outside-mentorship");
        Api.problem(post(mentorship, with("heldUntil", "2024-07-01")), 422, "activity-outside-mentorship");
        Api.problem(post(mentorship, with("heldUntil", "2024-01-31")), 422, "dates-out-of-order");
        Api.problem(post(mentorship, with("host", "OTHER_PLACE")), 422, "place-missing");
        Api.problem(post(mentorship, with("participants", List.of(pupils(3), pupils(4)))), 422, "role-repeated");
        Api.problem(
                post(
                        mentorship,
                        with(
                                "participants",
                                List.of(Map.of("role", "PUPILS", "count", 5, "fromHub", 3, "fromMentored", 3)))),
                422,
                "participants-do-not-add-up");
        Api.invalid(
                post(
                        mentorship,
                        with("participants", List.of(Map.of("role", "PUPILS", "count", 0, "fromHub", 2147483647)))),
                "/participants/0/count positive",
                "/participants/0/fromHub max");
        Api.invalid(post(mentorship, with("durationHours", 10000)), "/durationHours digits");
        Api.invalid(post(mentorship, with("basis", " ")), "/basis not-blank");
        Api.problem(post(UUID.randomUUID().toString(), activity("2024-02-01")), 404, "not-found");
        String open = mentorship("Шектер ашық", "2024-01-10", null);
        Api.problem(post(open, activity(Given.today().plusDays(1).toString())), 422, "date-in-future");
    }

    @Test
    void holdsTheMentorshipToItsActivities() {
        String mentorship = mentorship("Қысқарту", "2024-01-01", null);
        String path = MENTORSHIPS + mentorship;
        String id = post(mentorship, activity("2024-02-01")).path("id");
        post(mentorship, activity("2024-05-01")).then().statusCode(201);
        Api.problem(Given.patch(path, "{\"from\": \"2024-02-02\"}"), 409, "activities-outside-period")
                .then()
                .body("activities", equalTo(1))
                .body("activityIds", contains(id));
        Api.problem(
                Given.act(path, "end", Map.of("until", "2024-04-30", "reason", "x")), 409, "activities-outside-period");
        Given.act(path, "end", Map.of("until", "2024-05-01", "reason", "x"))
                .then()
                .statusCode(200);
        Api.problem(post(mentorship, activity("2024-05-02")), 422, "activity-outside-mentorship");
        String tomorrow = Given.today().plusDays(1).toString();
        String coming = mentorship("Алда", tomorrow, null);
        Map<String, Object> plan = activity(tomorrow);
        plan.put("planned", true);
        String planned = post(coming, plan).path("id");
        Api.problem(delete(MENTORSHIPS + coming), 409, "mentorship-has-activities");
        delete(ACTIVITIES + "/" + planned).then().statusCode(204);
        delete(MENTORSHIPS + coming).then().statusCode(204);
    }

    @Test
    void letsCoordinatorsOfEitherEndRecord() {
        String mentorship = mentorship("Үйлестіруші", "2024-01-01", null);
        Tokens stranger = Tokens.of("coordinator").territories("310000000");
        Api.problem(
                Api.once(stranger).body(activity("2024-02-01")).post(MENTORSHIPS + mentorship + "/activities"),
                403,
                "outside-territory");
        for (String territory : List.of("270000000", "150000000")) {
            Tokens coordinator = Tokens.of("coordinator").territories(territory);
            String path = ACTIVITIES + "/"
                    + Api.once(coordinator)
                            .body(activity("2024-02-01"))
                            .post(MENTORSHIPS + mentorship + "/activities")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
            Given.patch(coordinator, path, "{\"topic\": \"Басқа\"}").then().statusCode(200);
            Api.problem(Given.patch(stranger, path, "{\"topic\": \"x\"}"), 403, "outside-territory");
        }
    }

    @Test
    void listsByWhatReadersAskFor() {
        String topic = "Цилиндр " + UUID.randomUUID();
        String mentorship = mentorship("Тізім", "2024-01-01", null);
        Map<String, Object> lesson = activity("2024-03-01");
        lesson.put("topic", topic);
        lesson.put("type", "REMOTE_LESSON");
        lesson.put("mode", "ONLINE");
        String id = post(mentorship, lesson).path("id");
        String hub = Api.as("auditor").get(MENTORSHIPS + mentorship).path("hubSchoolId");
        for (String query : List.of(
                "type=REMOTE_LESSON",
                "mode=ONLINE",
                "status=HELD",
                "subject=PHYSICS",
                "from=2024-03-01&until=2024-03-01",
                "territory=150000000",
                "territory=270000000",
                "territory=" + Given.AKSAI,
                "hubSchool=" + hub)) {
            assertThat(ids(query, topic)).as(query).containsExactly(id);
        }
        for (String query :
                List.of("type=VISIT", "mode=HYBRID", "from=2024-03-02", "territory=310000000", "subject=CHEMISTRY")) {
            assertThat(ids(query, topic)).as(query).isEmpty();
        }
        String school = Api.as("auditor").get(MENTORSHIPS + mentorship).path("schoolId");
        Given.patch("/api/v1/schools/" + school, "{\"territory\": \"310000000\"}")
                .then()
                .statusCode(200);
        assertThat(ids("territory=310000000", topic)).containsExactly(id);
        assertThat(ids("territory=150000000", topic)).isEmpty();
        post(mentorship, activity("2024-04-01")).then().statusCode(201);
        String first = Api.as("auditor")
                .get(MENTORSHIPS + mentorship + "/activities?limit=1")
                .then()
                .body("items.heldOn", contains("2024-04-01"))
                .extract()
                .path("next");
        Api.as("auditor")
                .get(MENTORSHIPS + mentorship + "/activities?limit=1&cursor=" + first)
                .then()
                .body("items.heldOn", contains("2024-03-01"));
        String csv = Api.as("auditor")
                .accept("text/csv")
                .get(MENTORSHIPS + mentorship + "/activities")
                .asString();
        assertThat(csv.lines()).hasSize(3).first().asString().contains("hubSchoolCode", "participantCount");
    }

    @Test
    void importsAFileOrNothing() {
        String mentorship = mentorship("Файл", "2024-01-01", null);
        Response shown = Api.as("auditor").get(MENTORSHIPS + mentorship);
        String pair = shown.path("hubSchoolCode") + "," + shown.path("schoolCode");
        String header = "hubSchoolCode,schoolCode,type,heldOn,mode,topic,host,basis,pupils.count,pupils.fromMentored\n";
        String good = header
                + pair + ",VISIT,2024-02-01,IN_PERSON,Танысу,MENTORED_SCHOOL,№1,12,10\n"
                + pair + ",SEMINAR,2024-02-02,ONLINE,Әдіс,HUB_SCHOOL,№2,,\n";
        upload(good, true).then().statusCode(200).body("accepted", equalTo(2));
        Api.as("auditor").get(MENTORSHIPS + mentorship + "/activities").then().body("items", hasSize(0));
        String bad = good
                + pair + ",VISIT,2023-02-01,IN_PERSON,Ерте,MENTORED_SCHOOL,№3,,\n"
                + pair + ",DANCE,2024-02-01,IN_PERSON,Би,MENTORED_SCHOOL,№4,1,2\n";
        Api.problem(upload(bad, false), 422, "rows-refused")
                .then()
                .body("rows.findAll { it.status == 'REFUSED' }.row", contains(4, 5))
                .body("rows[2].errors.code", contains("no-mentorship-that-day"));
        upload(
                        good.lines().findFirst().orElseThrow()
                                + "\nH-0000-0000,S-000000,PARTY,2999-01-01,BY_MAIL,,OTHER_PLACE,№3,0,1\n",
                        true)
                .then()
                .statusCode(200)
                .body(
                        "outcomes[0].errors.pointer",
                        hasItems("/type", "/mode", "/topic", "/hubSchoolCode", "/schoolCode", "/heldOn", "/place"));
        upload(good, false).then().statusCode(200).body("accepted", equalTo(2));
        Api.as("auditor")
                .get(MENTORSHIPS + mentorship + "/activities?type=VISIT")
                .then()
                .body("items", hasSize(1))
                .body("items[0].participants[0].fromMentored", equalTo(10));
    }

    @RepeatedTest(6)
    void recordsNothingAfterAnEndDecidedAtTheSameMoment() {
        String mentorship = mentorship("Жарыс", "2024-01-01", null);
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String day = "2024-06-0" + (i + 1);
            requests.add(() -> post(mentorship, activity(day)));
        }
        requests.add(
                3,
                () -> Api.once(Given.OFFICER)
                        .header("If-Match", "*")
                        .body(Map.of("until", "2024-05-31", "reason", "x"))
                        .post(MENTORSHIPS + mentorship + "/end"));
        Map<String, Integer> outcomes = Crowd.send(requests);
        assertThat(outcomes.keySet())
                .isSubsetOf("200", "201", "activities-outside-period", "activity-outside-mentorship");
        assertThat(outcomes.containsKey("200") && outcomes.containsKey("201"))
                .as("%s", outcomes)
                .isFalse();
    }

    private static Map<String, Object> pupils(int count) {
        return Map.of("role", "PUPILS", "count", count);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = activity("2024-02-01");
        body.put(field, value);
        return body;
    }

    static Map<String, Object> activity(String heldOn) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "SESSION_CLASSES");
        body.put("heldOn", heldOn);
        body.put("mode", "IN_PERSON");
        body.put("topic", "Физика және химия, зертханалық жұмыстар");
        body.put("subject", "PHYSICS");
        body.put("host", "HUB_SCHOOL");
        body.put("basis", "Приказ №14 от 02.02.2024");
        return body;
    }

    private static String mentorship(String name, String from, @Nullable String until) {
        return Given.created(
                "/api/v1/mentorships",
                Given.mentorship(
                        Given.createdHub(name, 3), Given.createdUnderfilledSchool(name + " шағын"), from, until));
    }

    private static Response post(String mentorship, Map<String, Object> body) {
        return Given.post(MENTORSHIPS + mentorship + "/activities", body);
    }

    private static Response delete(String path) {
        return Api.as(Given.OFFICER).header("If-Match", "*").delete(path);
    }

    private static Response upload(String csv, boolean dryRun) {
        return Api.once(Given.OFFICER)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(ACTIVITIES + "/import?dryRun=" + dryRun);
    }

    private static List<String> ids(String query, String topic) {
        return Api.as("auditor")
                .queryParam("q", topic)
                .get(ACTIVITIES + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
