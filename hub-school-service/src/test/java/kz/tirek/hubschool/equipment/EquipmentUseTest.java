package kz.tirek.hubschool.equipment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class EquipmentUseTest {

    @Test
    void logsWhatGuestsUsedWhileTheyWereMentored() {
        String hub = Given.createdHub("Қонақ", 3);
        String path = "/api/v1/hub-schools/" + hub + "/equipment-uses";
        String guest = Given.createdUnderfilledSchool("Қонақ шағын");
        Given.created("/api/v1/mentorships", Given.mentorship(hub, guest, "2024-02-01", "2024-12-31"));
        String room = Stock.createdRoom(hub, "ROBOTICS", "1");
        Api.problem(Given.post(path, use(guest, "2024-01-31", room)), 409, "not-mentored-then");
        Api.problem(Given.post(path, use(guest, "2025-01-01", room)), 409, "not-mentored-then");
        Map<String, Object> nothing = use(guest, "2024-03-01", room);
        nothing.remove("roomId");
        Api.problem(Given.post(path, nothing), 422, "use-of-nothing");
        nothing.put("itemId", UUID.randomUUID().toString());
        Api.problem(Given.post(path, nothing), 422, "unknown-reference");
        Map<String, Object> nobody = use(guest, "2024-03-01", room);
        nobody.put("pupils", 0);
        nobody.put("teachers", 0);
        Api.problem(Given.post(path, nobody), 422, "use-by-nobody");
        nobody.put("hours", 24.25);
        Api.invalid(Given.post(path, nobody), "/hours decimal-max");
        Api.problem(Given.post(path, use(guest, Given.today().plusDays(1).toString(), room)), 422, "date-in-future");

        String first = path + "/" + Given.created(path, use(guest, "2024-03-01", room));
        Given.created(path, use(guest, "2024-04-01", room));
        Api.as("ministry")
                .get(path + "/summary?from=2024-03-01&until=2024-03-31")
                .then()
                .statusCode(200)
                .body("uses", equalTo(1))
                .body("hours", equalTo(3.5f));
        Api.as("ministry")
                .get(path + "/summary")
                .then()
                .body("uses", equalTo(2))
                .body("hours", equalTo(7.0f))
                .body("pupils", equalTo(24))
                .body("schools.schoolId", contains(guest))
                .body("schools[0].teachers", equalTo(4));
        Api.as("auditor").get(path + "?from=2024-04-01").then().body("items", hasSize(1));
        Given.patch(first, "{\"pupils\": 15}").then().statusCode(200).body("pupils", equalTo(15));
        Api.problem(Given.patch(first, "{\"usedOn\": \"2025-02-01\"}"), 409, "not-mentored-then");
        Api.as(Given.OFFICER).header("If-Match", "*").delete(first).then().statusCode(204);
        Api.as("auditor")
                .get(first + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED", "DELETED"));
        Api.problem(
                Api.as(Given.OFFICER).header("If-Match", "*").delete(Stock.rooms(hub) + "/" + room),
                409,
                "room-in-use");
    }

    @Test
    void letsCoordinatorsOfEitherEndWrite() {
        String hub = Given.createdHub("Қонақ аумақ", 3);
        String path = "/api/v1/hub-schools/" + hub + "/equipment-uses";
        String guest = Given.createdUnderfilledSchool("Қонақ аумақ шағын");
        Given.created("/api/v1/mentorships", Given.mentorship(hub, guest, "2024-02-01", null));
        Map<String, Object> use = use(guest, "2024-03-01", Stock.createdRoom(hub, "ROBOTICS", "1"));
        Api.problem(Api.once(Stock.STRANGER).body(use).post(path), 403, "outside-territory");
        Api.once(Stock.COORDINATOR).body(use).post(path).then().statusCode(201);
        Tokens guests = Tokens.of("coordinator").territories("150000000");
        String id = Api.once(guests)
                .body(use)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Given.patch(guests, path + "/" + id, "{\"purpose\": \"Робототехника\"}")
                .then()
                .statusCode(200);
        Api.problem(Given.patch(Stock.STRANGER, path + "/" + id, "{\"pupils\": 1}"), 403, "outside-territory");
    }

    private static Map<String, Object> use(String school, String on, String room) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schoolId", school);
        body.put("usedOn", on);
        body.put("hours", 3.5);
        body.put("pupils", 12);
        body.put("teachers", 2);
        body.put("roomId", room);
        return body;
    }
}
