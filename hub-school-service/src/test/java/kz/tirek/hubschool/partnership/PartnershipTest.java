package kz.tirek.hubschool.partnership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.hubschool.RecordedSql;
import kz.tirek.hubschool.school.Continuation.Affected;
import kz.tirek.hubschool.school.Continuation.Moved;
import kz.tirek.hubschool.school.Continuation.Outcome;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class PartnershipTest {

    private static final String PATH = "/api/v1/partnerships";
    private static final String EVENTS = "/api/v1/partnership-events";

    @Inject
    PartyContinuation continuation;

    @Inject
    Schools schools;

    @Test
    void namesAllThatIsMissingAtOnce() {
        faults(
                Given.post(PATH, body("UNIVERSITY_PATRONAGE", Map.of("territory", Given.AKSAI))),
                "/parties one-university",
                "/territory one-district");
        faults(
                Given.post(
                        PATH,
                        body(
                                "SCHOOL_COOPERATION",
                                Map.of("territory", "593200000", "areas", List.of("OTHER")),
                                party("UNIVERSITY", "KZ", Map.of("en", "A university")),
                                party("COMPANY", "XX", Map.of("en", "A company")),
                                party("COMPANY", "KG", Map.of()))),
                "/territory no-district",
                "/parties two-schools",
                "/otherArea other-area-named",
                "/parties/0/name both-languages",
                "/parties/1/country unknown-country",
                "/parties/2/name name-needed");
        faults(
                Given.post(
                        PATH,
                        body(
                                "BILATERAL_PROGRAMME",
                                Map.of(),
                                party("MINISTRY", "AZ", Map.of("en", "One")),
                                party("MINISTRY", "AZ", Map.of("en", "Another")))),
                "/parties ministries-of-two-countries");
        String school = Given.createdSchool("Екі рет");
        Map<String, Object> registered = Map.of("kind", "SCHOOL", "schoolId", school);
        Map<String, Object> wrong = new LinkedHashMap<>(registered);
        wrong.putAll(Map.of("kind", "UNIVERSITY", "name", Map.of("kk", "a", "ru", "b"), "bin", "991240000003"));
        faults(
                Given.post(PATH, body("SCHOOL_COOPERATION", Map.of(), registered, registered, wrong)),
                "/parties/1/schoolId school-twice",
                "/parties/2/schoolId school-twice",
                "/parties/2/name school-or-name",
                "/parties/2/schoolId registry-school",
                "/parties/2/bin bin-at-home");
        Api.problem(
                        Given.post(
                                PATH,
                                body(
                                        "SCHOOL_COOPERATION",
                                        Map.of(),
                                        registered,
                                        Map.of("kind", "SCHOOL", "schoolId", UUID.randomUUID()))),
                        422,
                        "unknown-reference")
                .then()
                .body("errors.pointer", contains("/parties/1/schoolId"));
        Given.act("/api/v1/schools/" + school, "close", Map.of("closedOn", "2024-06-30", "reason", "x"));
        Api.problem(Given.post(PATH, body("SCHOOL_COOPERATION", Map.of(), registered, abroad())), 409, "school-closed");
        Api.invalid(
                Given.post(PATH, body("SCHOOL_COOPERATION", Map.of(), party("SCHOOL", "kg", Map.of("en", "")))),
                "/parties/0/country pattern",
                "/parties/0/name/en size");
    }

    @Test
    void isSignedRenewedAndEndedInThatOrder() {
        String path = drafted(Given.createdSchool("Өмір"));
        Api.as("auditor").get(path).then().body("code", matchesPattern("PA-[0-9]{4}-[0-9]{4,}"));
        Map<String, Object> signing = signing("2020-01-01", "2021-12-31");
        Api.problem(Given.act(path, "end", end("2020-06-30")), 409, "state-conflict")
                .then()
                .body("allowedActions", contains("patch", "sign", "delete"));
        Api.problem(
                Given.act(path, "sign", signing(Given.today().plusDays(1).toString(), null)), 422, "date-in-future");
        Api.problem(Given.act(path, "sign", signing("2020-01-01", "2019-12-31")), 422, "dates-out-of-order");
        Given.act(path, "sign", signing).then().statusCode(200).body("status", equalTo("SIGNED"));
        Api.problem(Given.act(path, "sign", signing), 409, "state-conflict");
        Api.problem(
                Given.act(path, "renew", renewal("2021-12-01", "2021-12-31", "2022-12-31")), 422, "dates-out-of-order");
        Given.act(path, "renew", renewal("2022-03-15", "2022-03-15", null))
                .then()
                .statusCode(200)
                .body("renewals", hasSize(1))
                .body("renewals[0].agreedOn", equalTo("2022-03-15"))
                .body("validFrom", equalTo("2020-01-01"))
                .body("validUntil", nullValue());
        Api.problem(Given.act(path, "renew", renewal("2023-01-01", null, null)), 409, "partnership-open-ended");
        String id = path.substring(PATH.length() + 1);
        for (Map.Entry<String, Boolean> day : Map.of(
                        "2019-12-31",
                        false,
                        "2020-01-01",
                        true,
                        "2021-12-31",
                        true,
                        "2022-01-01",
                        false,
                        "2022-03-15",
                        true,
                        "2030-01-01",
                        true)
                .entrySet()) {
            assertThat(valid(day.getKey()).contains(id)).as(day.getKey()).isEqualTo(day.getValue());
        }
        Given.act(path, "end", end("2024-06-30")).then().statusCode(200).body("status", equalTo("ENDED"));
        assertThat(valid("2024-06-30")).contains(id);
        assertThat(valid("2024-07-01")).doesNotContain(id);
        Api.problem(Given.patch(path, "{\"note\": \"x\"}"), 409, "state-conflict");
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "SIGNED", "RENEWED", "ENDED"));
    }

    @Test
    void keepsThePartiesThatAPatchNames() {
        String path = drafted(Given.createdSchool("Тарап"));
        List<Map<String, Object>> parties = Api.as("auditor").get(path).path("parties");
        String school = (String) parties.getFirst().get("id");
        String other = (String) parties.getLast().get("id");
        String joined = Given.createdSchool("Қосылған");
        Response patched =
                Given.patch(path, """
                {"parties": [{"id": "%s", "kind": "SCHOOL", "schoolId": "%s", "role": "Үйлестіруші"},
                             {"id": "%s", "kind": "SCHOOL", "name": {"en": "Aga Khan School"}, "country": "KG"},
                             {"kind": "SCHOOL", "schoolId": "%s", "from": "2025-09-01"}]}""".formatted(school, parties.getFirst().get("schoolId"), other, joined));
        patched.then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("parties[0].id", equalTo(school))
                .body("parties[0].role", equalTo("Үйлестіруші"))
                .body("parties[1].id", equalTo(other))
                .body("parties[2].schoolId", equalTo(joined));
        String event = Given.created(path + "/events", event(patched.path("parties[2].id")));
        String without = """
                {"parties": [{"id": "%s", "kind": "SCHOOL", "schoolId": "%s"},
                             {"id": "%s", "kind": "SCHOOL", "name": {"en": "Aga Khan School"}, "country": "KG"}]}""".formatted(school, parties.getFirst().get("schoolId"), other);
        Api.problem(Given.patch(path, without), 409, "partnership-party-in-use");
        Api.problem(Api.as(Given.OFFICER).header("If-Match", "*").delete(path), 409, "partnership-has-events");
        Api.as(Given.OFFICER)
                .header("If-Match", "*")
                .delete(EVENTS + "/" + event)
                .then()
                .statusCode(204);
        Given.patch(path, without)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("parties", hasSize(2));
        faults(Given.patch(path, without.replace(other, UUID.randomUUID().toString())), "/parties/1/id unknown-party");
        Api.as(Given.OFFICER).header("If-Match", "*").delete(path).then().statusCode(204);
        Api.as("auditor").get(path + "/history").then().body("items.operation", hasItem("DELETED"));
    }

    @Test
    void holdsAndCancelsEventsOfItsParties() {
        String path = drafted(Given.createdSchool("Іс-шара"));
        String host = Api.as("auditor").get(path).path("parties[0].id");
        Map<String, Object> wrong = event(UUID.randomUUID().toString());
        wrong.put("country", "QQ");
        wrong.put("until", "2024-01-01");
        wrong.put("on", Map.of("date", "2022-12-01", "precision", "MONTH"));
        wrong.put("participants", List.of(Map.of("partyId", host), Map.of("partyId", host, "pupils", 3)));
        Response refused = Given.post(path + "/events", wrong);
        Api.problem(refused, 422, "partnership-event-incomplete");
        assertThat(codes(refused))
                .containsExactlyInAnyOrder(
                        "/hostPartyId unknown-party",
                        "/country unknown-country",
                        "/until several-days",
                        "/on/date before-the-cooperation",
                        "/participants/1/partyId party-twice");
        String event = EVENTS + "/" + Given.created(path + "/events", event(host));
        Map<String, Object> tomorrow =
                Map.of("on", Map.of("date", Given.today().plusDays(1).toString()));
        Api.problem(Given.act(event, "hold", tomorrow), 422, "date-in-future");
        Given.act(
                        event,
                        "hold",
                        Map.of(
                                "on",
                                Map.of("date", "2024-04-16"),
                                "until",
                                "2024-04-18",
                                "participants",
                                List.of(Map.of("partyId", host, "pupils", 24, "teachers", 3))))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("HELD"))
                .body("participants[0].pupils", equalTo(24));
        Api.problem(Given.act(event, "cancel", Map.of("reason", "x")), 409, "state-conflict")
                .then()
                .body("allowedActions", contains("patch", "delete"));
        Given.patch(event, "{\"participants\": [{\"partyId\": \"%s\", \"pupils\": 25}]}".formatted(host))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("participants[0].pupils", equalTo(25))
                .body("participants[0].teachers", nullValue());
        String cancelled = EVENTS + "/" + Given.created(path + "/events", event(host));
        Given.act(cancelled, "cancel", Map.of("reason", "Карантин")).then().statusCode(200);
        Api.problem(Given.patch(cancelled, "{\"note\": \"x\"}"), 409, "state-conflict");
        Tokens coordinator = Tokens.of("coordinator").territories("270000000");
        Api.once(coordinator).body(event(host)).post(path + "/events").then().statusCode(201);
    }

    @Test
    void followsTheNamesOfItsSchools() {
        String school = Given.createdSchool("Ескі атау");
        String path = drafted(school);
        Given.patch("/api/v1/schools/" + school, "{\"name\": {\"kk\": \"Жаңа атау\"}}")
                .then()
                .statusCode(200);
        Api.as("auditor")
                .get(path)
                .then()
                .body("parties[0].name.kk", equalTo("Жаңа атау"))
                .body("version", equalTo(1));
        Api.as("auditor").get(path + "/history").then().body("items.operation", contains("CREATED", "UPDATED"));
    }

    @Test
    void handsThePlaceOfAMergedSchoolOnAndBack() {
        String source = Given.createdSchool("Қосылатын");
        String target = Given.createdSchool("Қабылдайтын");
        String path = drafted(source);
        LocalDate on = LocalDate.of(2025, 9, 1);
        List<Affected> preview = inRequest(() -> continuation.preview(school(source), school(target), on));
        assertThat(preview).hasSize(1).allMatch(affected -> affected.outcome() == Outcome.CONTINUES);
        List<Moved> moved = inRequest(() -> continuation.move(school(source), school(target), on, null));
        Api.as("auditor")
                .get(path)
                .then()
                .body("parties[0].until", equalTo("2025-08-31"))
                .body("parties[2].schoolId", equalTo(target))
                .body("parties[2].from", equalTo("2025-09-01"))
                .body("parties[2].succeeds", equalTo(preview.getFirst().id().toString()));
        // The target is a party now: another school merged into it brings nothing new.
        assertThat(inRequest(() -> continuation.preview(school(target), school(target), on)))
                .allMatch(affected -> affected.outcome() == Outcome.ENDS);
        inRequest(() -> {
            moved.forEach(continuation::undo);
            return true;
        });
        Api.as("auditor")
                .get(path)
                .then()
                .body("parties", hasSize(2))
                .body("parties[0].until", nullValue())
                .body("parties.schoolId", not(hasItem(target)));
        Assertions.assertThatThrownBy(() -> inRequest(() -> {
                    moved.forEach(continuation::undo);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type().code()).isEqualTo("reorganisation-built-upon"));
    }

    @Test
    void followsMergesOneAfterAnotherAndBack() {
        String first = Given.createdSchool("Бірінші");
        String second = Given.createdSchool("Екінші");
        String third = Given.createdSchool("Үшінші");
        String path = drafted(first);
        String one = merged(first, second, "2026-09-01");
        String other = merged(second, third, "2026-10-01");
        assertThat(schoolsOf(path)).containsExactly(first, null, second, third);
        undone(other);
        assertThat(schoolsOf(path)).containsExactly(first, null, second);
        undone(one);
        assertThat(schoolsOf(path)).containsExactly(first, null);
        String again = merged(first, second, "2026-09-01");
        String successor = Api.as("auditor").get(path).path("parties[2].id");
        Given.created(path + "/events", event(successor));
        Api.problem(Given.act(again, "undo", Map.of("reason", "Қате")), 409, "reorganisation-built-upon")
                .then()
                .body("changed.resourceType", hasItem("partnership-party"));
    }

    @RepeatedTest(6)
    void leavesNoPartyAtASchoolThatIsMergedMeanwhile() {
        String source = Given.createdSchool("Серік көзі");
        String target = Given.createdSchool("Серік нысаны");
        Map<String, Integer> outcomes = Crowd.send(List.of(
                () -> Given.post(PATH, cooperation(source)),
                () -> Given.post("/api/v1/reorganisations", merger(source, target, "2026-09-01"))));
        assertThat(outcomes).isIn(Map.of("201", 2), Map.of("201", 1, "school-closed", 1));
        assertThat(Api.as("auditor").get(PATH + "?school=" + target).<List<String>>path("items.id"))
                .hasSize(requireNonNull(outcomes.get("201")) - 1);
    }

    private static String merged(String source, String target, String on) {
        return "/api/v1/reorganisations/" + Given.created("/api/v1/reorganisations", merger(source, target, on));
    }

    private static Map<String, Object> merger(String source, String target, String on) {
        return Map.of(
                "kind",
                "MERGE",
                "effectiveOn",
                on,
                "basis",
                "Қаулы",
                "merge",
                Map.of("sourceIds", List.of(source), "targetId", target));
    }

    private static void undone(String reorganisation) {
        Given.act(reorganisation, "undo", Map.of("reason", "Қате")).then().statusCode(200);
    }

    private static List<String> schoolsOf(String path) {
        return Api.as("auditor").get(path).path("parties.schoolId");
    }

    @Test
    void readsAPageWithFewStatements() {
        for (int i = 0; i < 3; i++) {
            drafted(Given.createdSchool("Бет " + i));
        }
        assertThat(RecordedSql.during(() -> Api.as("auditor").get(PATH).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(5);
        Api.as("auditor")
                .accept("text/csv")
                .get(PATH + "?sort=TITLE_RU")
                .then()
                .statusCode(200)
                .body(containsString("cooperationSince.date"));
    }

    private School school(String id) {
        return schools.findById(UUID.fromString(id));
    }

    private static <T> T inRequest(java.util.concurrent.Callable<T> work) {
        Arc.container().requestContext().activate();
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            Arc.container().requestContext().terminate();
        }
    }

    private static String drafted(String schoolId) {
        return PATH + "/" + Given.created(PATH, cooperation(schoolId));
    }

    private static Map<String, Object> cooperation(String schoolId) {
        return body(
                "SCHOOL_COOPERATION",
                Map.of("cooperationSince", Map.of("date", "2023-05-01", "precision", "YEAR")),
                Map.of("kind", "SCHOOL", "schoolId", schoolId),
                abroad());
    }

    private static Map<String, Object> abroad() {
        return party("SCHOOL", "KG", Map.of("en", "Aga Khan School"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> body(String kind, Map<String, Object> more, Map<String, Object>... parties) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("kind", kind);
        body.put("title", Map.of("kk", "Серіктестік", "ru", "Партнёрство"));
        body.put("parties", new ArrayList<>(List.of(parties)));
        return body;
    }

    private static Map<String, Object> party(String kind, String country, Map<String, Object> name) {
        return Map.of("kind", kind, "country", country, "name", name);
    }

    private static Map<String, Object> event(String host) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", Map.of("kk", "Фестиваль", "ru", "Фестиваль"));
        body.put("on", Map.of("date", "2024-04-16"));
        body.put("mode", "IN_PERSON");
        body.put("hostPartyId", host);
        body.put("basis", "Жоспар");
        return body;
    }

    private static Map<String, Object> signing(String on, @Nullable String until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("signedOn", Map.of("date", on));
        body.put("document", "Меморандум");
        if (until != null) {
            body.put("validUntil", until);
        }
        return body;
    }

    private static Map<String, Object> renewal(String on, @Nullable String from, @Nullable String until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("renewedOn", Map.of("date", on));
        body.put("document", "Келісім");
        if (from != null) {
            body.put("validFrom", from);
        }
        if (until != null) {
            body.put("validUntil", until);
        }
        return body;
    }

    private static Map<String, Object> end(String on) {
        return Map.of("endedOn", on, "reason", "Себебі");
    }

    private static List<String> valid(String day) {
        return Api.as("auditor").get(PATH + "?limit=500&validOn=" + day).path("items.id");
    }

    private static void faults(Response answer, String... faults) {
        Api.problem(answer, 422, "partnership-incomplete");
        assertThat(codes(answer)).containsExactlyInAnyOrder(faults);
    }

    private static List<String> codes(Response answer) {
        return answer.jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }
}
