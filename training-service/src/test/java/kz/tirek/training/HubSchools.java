package kz.tirek.training;

import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.FakeHubSchools;

/// What happens at the hub-school service in a test.
public final class HubSchools {

    /// KATO path of Aksai, West Kazakhstan.
    public static final List<String> AKSAI = List.of("270000000", "273600000", "273620100");
    /// KATO path of a place in Aktobe region.
    public static final List<String> AKTOBE = List.of("150000000", "153200000");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private HubSchools() {}

    /// Publishes a new school of Aksai.
    public static UUID school() {
        return school(AKSAI);
    }

    /// Publishes a new school at this KATO path.
    public static UUID school(List<String> path) {
        UUID id = Ids.next();
        school(id, "S-%06d".formatted(NUMBERS.incrementAndGet()), path);
        return id;
    }

    /// Publishes an active school.
    public static void school(UUID id, String code, List<String> path) {
        school(id, code, path, "ACTIVE");
    }

    /// Publishes that a school of Aksai closed.
    public static void close(UUID id, String code) {
        school(id, code, AKSAI, "CLOSED");
    }

    private static void school(UUID id, String code, List<String> path, String status) {
        publish("school", id, "CREATED", """
                {"id":"%s","code":"%s","name":{"kk":"Мектеп %s","ru":"Школа %s"},"territory":"%s","territoryPath":[%s],
                 "status":"%s","kind":"SECONDARY","version":0}""".formatted(
                        id,
                        code,
                        code,
                        code,
                        path.getLast(),
                        path.stream().map(kato -> '"' + kato + '"').collect(Collectors.joining(",")),
                        status));
    }

    /// Publishes that a school was merged into another.
    public static void merge(UUID id, UUID successor) {
        publish("school", id, "MERGED", """
                {"id":"%s","code":"M-%s","name":{"kk":"Мектеп","ru":"Школа"},"territory":"273620100",
                 "territoryPath":["270000000","273600000","273620100"],"status":"CLOSED","closedOn":"2025-06-30",
                 "successors":[{"id":"%s","code":"X","reorganisation":"RO-2025-0001"}],"version":1}""".formatted(id, NUMBERS.incrementAndGet(), successor));
    }

    /// Publishes a new hub school, whose intensive training went on from 9 January to 7 July 2023.
    public static UUID hub(UUID school) {
        UUID id = Ids.next();
        hub(id, school, """
                {"startsOn":"2023-01-09","monitoringFrom":"2022-12-05","monitoringUntil":"2022-12-23",
                 "trainingFrom":"2023-01-09","trainingUntil":"2023-07-07","supportFrom":"2023-07-10"}""");
        return id;
    }

    /// Publishes a hub school.
    ///
    /// @param method as JSON
    public static void hub(UUID id, UUID school, String method) {
        publish("hub-school", id, "UPDATED", """
                {"id":"%s","code":"H-2022-%04d","schoolId":"%s","cohort":"2022","status":"OPERATING","mentoringCapacity":4,
                 "transitions":[{"status":"NOMINATED","effectiveOn":"2022-07-14"},
                                {"status":"OPERATING","effectiveOn":"2022-12-01"}],
                 "method":%s,"version":3}""".formatted(id, NUMBERS.incrementAndGet(), school, method));
    }

    /// Publishes that a hub school mentors a school from a day on.
    public static UUID mentorship(UUID hub, UUID school, String from) {
        UUID id = Ids.next();
        mentorship(id, hub, school, from, "null");
        return id;
    }

    /// Publishes a mentorship.
    ///
    /// @param until as JSON
    public static void mentorship(UUID id, UUID hub, UUID school, String from, String until) {
        publish("mentorship", id, "UPDATED", """
                {"id":"%s","hubSchoolId":"%s","hubSchoolCode":"H","schoolId":"%s","schoolCode":"S","from":"%s","until":%s,
                 "version":1}""".formatted(id, hub, school, from, until));
    }

    /// Publishes what a territory is called.
    public static void territory(String code, String kk, String ru, String en) {
        publish("territory", Ids.next(), "UPDATED", """
                {"code":"%s","level":"DISTRICT","name":{"kk":"%s","ru":"%s","en":"%s"},"path":["%s"],"version":1}""".formatted(code, kk, ru, en, code));
    }

    /// Publishes that a school is gone.
    public static void remove(UUID id) {
        publish("school", id, "DELETED", null);
    }

    /// Publishes an event.
    public static void publish(String type, UUID id, String operation, @org.jspecify.annotations.Nullable String data) {
        control("/publish", """
                {"specversion":"1.0","id":"%s","source":"/hub-schools","type":"kz.tirek.%s.x","subject":"%s",
                 "time":"2026-01-15T05:00:00Z","datacontenttype":"application/json","resourcetype":"%s","operation":"%s",
                 "sequence":"SEQUENCE"%s}""".formatted(
                        UUID.randomUUID(), type, id, type, operation, data == null ? "" : ",\"data\":" + data));
    }

    /// The service answers 503 from now on.
    public static void goDown() {
        control("/down", "");
    }

    /// The service answers again.
    public static void comeUp() {
        control("/up", "");
    }

    private static void control(String path, String body) {
        RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post(System.getProperty(FakeHubSchools.ADDRESS) + path)
                .then()
                .statusCode(200);
    }
}
