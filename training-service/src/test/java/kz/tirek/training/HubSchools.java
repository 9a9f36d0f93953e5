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
