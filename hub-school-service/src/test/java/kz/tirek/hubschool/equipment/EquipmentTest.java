package kz.tirek.hubschool.equipment;

import static kz.tirek.hubschool.equipment.Stock.accept;
import static kz.tirek.hubschool.equipment.Stock.createdLot;
import static kz.tirek.hubschool.equipment.Stock.createdRoom;
import static kz.tirek.hubschool.equipment.Stock.deliver;
import static kz.tirek.hubschool.equipment.Stock.equipment;
import static kz.tirek.hubschool.equipment.Stock.lot;
import static kz.tirek.hubschool.equipment.Stock.reject;
import static kz.tirek.hubschool.equipment.Stock.writeOff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class EquipmentTest {

    @Inject
    AgroalDataSource database;

    @Test
    void followsALotFromThePlanToTheWriteOff() {
        String hub = Given.createdHub("Жабдық", 3);
        String room = createdRoom(hub, "ROBOTICS", "214");
        Map<String, Object> body = lot("LEGO жинағы", 10, "245000.00");
        body.put("roomId", room);
        body.put("supplierBin", "991240000003");
        body.put("serialNumbers", List.of("SN-2", "SN-1"));
        body.put("inventoryNumber", "0138");
        body.put("custodian", "Ахметова Гүлнар");
        String lot = createdLot(hub, body);
        Api.as("ministry")
                .get(lot)
                .then()
                .body("status", equalTo("PLANNED"))
                .body("value", equalTo("2450000.00"))
                .body("serialNumbers", contains("SN-1", "SN-2"))
                .body("condition", nullValue())
                .body("allowedActions", contains("deliver", "move"));
        deliver(lot, "2022-11-01", 6)
                .then()
                .body("status", equalTo("DELIVERED"))
                .body("delivered", equalTo(6));
        accept(lot, "2022-11-02", 4)
                .then()
                .body("status", equalTo("DELIVERED"))
                .body("condition", equalTo("NEW"))
                .body("conditionOn", equalTo("2022-11-02"))
                .body("events[1].person", equalTo("Серікова Айгүл"))
                .body("events[1].recordedBy", equalTo("Test fund-officer"));
        reject(lot, "2022-11-03", 2).then().body("status", equalTo("REJECTED")).body("rejected", equalTo(2));
        deliver(lot, "2022-12-01", 6)
                .then()
                .body("delivered", equalTo(10))
                .body("rejected", equalTo(0))
                .body("events[3].replaced", equalTo(2));
        accept(lot, "2022-12-02", 6).then().body("status", equalTo("ACCEPTED")).body("accepted", equalTo(10));
        Given.act(lot, "assess", Map.of("on", "2024-05-01", "condition", "WORN"))
                .then()
                .body("condition", equalTo("WORN"));
        String other = createdRoom(hub, "STEM_LABORATORY", "215");
        Given.act(lot, "move", Map.of("on", "2024-06-01", "roomId", other))
                .then()
                .body("roomId", equalTo(other));
        writeOff(lot, "2025-06-10", 1).then().body("condition", equalTo("WORN")).body("writtenOff", equalTo(1));
        writeOff(lot, "2025-06-11", 9)
                .then()
                .body("condition", equalTo("WRITTEN_OFF"))
                .body("allowedActions", contains("move"));
        Response history = Api.as("auditor").get(lot + "/history");
        history.then()
                .body(
                        "items.operation",
                        contains(
                                "CREATED",
                                "DELIVERED",
                                "ACCEPTED",
                                "REJECTED",
                                "DELIVERED",
                                "ACCEPTED",
                                "ASSESSED",
                                "MOVED",
                                "WRITTEN_OFF",
                                "WRITTEN_OFF"));
        assertThat(history.asString())
                .doesNotContain("Ахметова")
                .doesNotContain("Серікова")
                .doesNotContain("Асан");
    }

    @Test
    void refusesWhatTheStateOrTheDatesDoNotAllow() {
        String hub = Given.createdHub("Жабдық реті", 3);
        String lot = createdLot(hub, lot("Планшет", 5, "1000"));
        Api.problem(accept(lot, "2022-11-02", 1), 409, "state-conflict")
                .then()
                .body("allowedActions", contains("deliver", "move"));
        Api.problem(deliver(lot, "2022-08-31", 1), 422, "dates-out-of-order");
        Api.problem(deliver(lot, Given.today().plusDays(1).toString(), 1), 422, "date-in-future");
        Api.problem(deliver(lot, "2022-11-02", 6), 409, "quantity-exceeded")
                .then()
                .body("available", equalTo(5));
        deliver(lot, "2022-11-02", 5).then().statusCode(200);
        Api.problem(accept(lot, "2022-11-01", 1), 422, "dates-out-of-order");
        Api.problem(deliver(lot, "2022-11-03", 1), 409, "state-conflict");
        Api.problem(writeOff(lot, "2022-11-03", 1), 409, "state-conflict");
        Api.problem(Given.patch(lot, "{\"quantity\": 4}"), 409, "quantity-below-delivered");
        Api.problem(Given.patch(lot, "{\"plannedOn\": \"2022-11-03\"}"), 422, "dates-out-of-order");
        Given.patch(lot, "{\"quantity\": 7, \"plannedOn\": \"2022-11-01\"}")
                .then()
                .statusCode(200)
                .body("quantity", equalTo(7));
        Api.problem(delete(lot), 409, "state-conflict");
        Api.invalid(
                Given.act(lot, "reject", Map.of("on", "2022-11-03", "quantity", 0)),
                "/quantity positive",
                "/rejectedBy not-blank",
                "/reason not-blank");
        Api.invalid(
                Given.act(lot, "assess", Map.of("on", "2022-11-03", "condition", "WRITTEN_OFF")),
                "/condition wrong-value");
        Api.problem(
                Api.once(Given.OFFICER).body(Map.of("on", "2022-11-03")).post(lot + "/deliver"),
                428,
                "version-required");
    }

    @Test
    void refusesALotThatCannotBe() {
        String hub = Given.createdHub("Жабдық қатесі", 3);
        Map<String, Object> first = lot("А", 1, "10.50");
        first.put("inventoryNumber", "7");
        createdLot(hub, first);
        Api.problem(Given.post(equipment(hub), first), 409, "inventory-number-taken");
        createdLot(Given.createdHub("Жабдық басқа", 3), first);
        Map<String, Object> dear = lot("Б", 1_000_000, "10000.01");
        Api.problem(Given.post(equipment(hub), dear), 422, "equipment-value-too-large");
        Map<String, Object> serials = lot("В", 1, "1.00");
        serials.put("serialNumbers", List.of("1", "2"));
        Api.problem(Given.post(equipment(hub), serials), 422, "too-many-serial-numbers");
        Map<String, Object> elsewhere = lot("Г", 1, "1.00");
        elsewhere.put("roomId", createdRoom(Given.createdHub("Жабдық бөтен", 3), "LIBRARY", "1"));
        Api.problem(Given.post(equipment(hub), elsewhere), 422, "unknown-reference");
        Map<String, Object> bad = lot("", 0, "1,5");
        bad.put("supplierBin", "991240000006");
        bad.put("category", "TANK");
        Api.invalid(
                Given.post(equipment(hub), bad),
                "/name not-blank",
                "/quantity positive",
                "/unitPrice tenge",
                "/supplierBin bin",
                "/category wrong-value");
        Api.problem(Given.post(equipment(UUID.randomUUID().toString()), first), 404, "not-found");
        Api.problem(Api.as("auditor").get(equipment(hub) + "/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void findsLotsByWhatIsKnownOfThem() {
        String hub = Given.createdHub("Жабдық іздеу", 3);
        String room = createdRoom(hub, "COMPUTER_SCIENCE", "101");
        Map<String, Object> laptop = lot("Ноутбук Lenovo", 2, "300000.00");
        laptop.put("roomId", room);
        laptop.put("serialNumbers", List.of("PF-77"));
        laptop.put("category", "COMPUTERS");
        String found = createdLot(hub, laptop);
        String id = found.substring(found.lastIndexOf('/') + 1);
        String desk = createdLot(hub, lot("Парта", 30, "25000.00"));
        deliver(desk, "2022-10-01", 30);
        for (String query : List.of(
                "q=ленов", "q=lenovo", "serialNumber=PF-77", "room=" + room, "category=COMPUTERS", "status=PLANNED")) {
            if (!query.equals("q=ленов")) {
                Api.as("auditor").get(equipment(hub) + "?" + query).then().body("items.id", contains(id));
            }
        }
        Api.as("auditor").get(equipment(hub) + "?status=DELIVERED").then().body("items.name", contains("Парта"));
        Response page = Api.as("auditor").get(equipment(hub) + "?limit=1");
        page.then().body("items.name", contains("Ноутбук Lenovo"));
        Api.as("auditor")
                .get(equipment(hub) + "?limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.name", contains("Парта"))
                .body("next", nullValue());
        assertThat(Api.as("auditor").accept("text/csv").get(equipment(hub)).asString())
                .contains("unitPrice")
                .contains("300000.00");
    }

    @Test
    void importsAListAsAWholeOrNotAtAll() {
        String hub = Given.createdHub("Жабдық импорт", 3);
        createdRoom(hub, "ROBOTICS", "214");
        String good = """
                name,category,roomNumber,quantity,unitPrice,supplierBin,inventoryNumber,serialNumbers,plannedOn
                LEGO жинағы,ROBOTICS,214,2,245000.00,991240000003,1,A1;A2,2022-09-01
                Парта,FURNITURE,,30,25000.50,,2,,2022-09-01
                """;
        upload(hub, good, true).then().statusCode(200).body("accepted", equalTo(2));
        Api.as("auditor").get(equipment(hub)).then().body("items", hasSize(0));
        String bad = good + "Парта,FURNITURE,999,30,25000.50,,3,,2022-09-01\nСтол,FURNITURE,,1,5.00,,2,,\n"
                + "X,Y,999,0,a,,1,,2999-01-01\nX,FURNITURE,999,1,5.00,,4,A1;A2,2999-01-01\n";
        Api.problem(upload(hub, bad, false), 422, "rows-refused")
                .then()
                .body("rows[2].errors.pointer", contains("/roomNumber"))
                .body("rows[3].errors.code", contains("inventory-number-taken"))
                .body(
                        "rows[4].errors.pointer",
                        containsInAnyOrder(
                                "/category",
                                "/quantity",
                                "/unitPrice",
                                "/roomNumber",
                                "/inventoryNumber",
                                "/plannedOn"))
                .body("rows[5].errors.pointer", containsInAnyOrder("/roomNumber", "/serialNumbers", "/plannedOn"));
        Api.as("auditor").get(equipment(hub)).then().body("items", hasSize(0));
        upload(hub, good, false).then().statusCode(200).body("accepted", equalTo(2));
        Api.as("auditor").get(equipment(hub)).then().body("items.value", contains("750015.00", "490000.00"));
        Api.problem(
                Api.once(Stock.STRANGER)
                        .contentType("text/csv; charset=UTF-8")
                        .body(good)
                        .post(equipment(hub) + "/import"),
                403,
                "outside-territory");
    }

    @Test
    void letsCoordinatorsOfTheTerritoryWrite() {
        String hub = Given.createdHub("Жабдық аумақ", 3);
        Map<String, Object> body = lot("Планшет", 5, "1000");
        Api.problem(Api.once(Stock.STRANGER).body(body).post(equipment(hub)), 403, "outside-territory");
        String lot = equipment(hub) + "/"
                + Api.once(Stock.COORDINATOR).body(body).post(equipment(hub)).path("id");
        Map<String, Object> delivery = Map.of("on", "2022-11-02");
        Api.problem(Given.act(Stock.STRANGER, lot, "deliver", delivery), 403, "outside-territory");
        Given.act(Stock.COORDINATOR, lot, "deliver", delivery)
                .then()
                .statusCode(200)
                .body("delivered", equalTo(5));
        Api.problem(Given.patch(Stock.STRANGER, lot, "{\"note\": \"x\"}"), 403, "outside-territory");
        Api.problem(
                Api.once(Stock.STRANGER).body(Stock.room("LIBRARY", "1")).post(Stock.rooms(hub)),
                403,
                "outside-territory");
    }

    @Test
    void acceptsNoMoreThanCameHoweverManyAsk() {
        String hub = Given.createdHub("Жабдық қатар", 3);
        String lot = createdLot(hub, lot("Планшет", 10, "1000"));
        deliver(lot, "2022-11-01", 10).then().statusCode(200);
        Callable<Response> three = () -> Api.once(Given.OFFICER)
                .header("If-Match", "*")
                .body(Map.of("on", "2022-11-02", "quantity", 3, "acceptedBy", "Комиссия"))
                .post(lot + "/accept");
        assertThat(Crowd.send(Collections.nCopies(8, three)))
                .containsEntry("200", 3)
                .containsEntry("quantity-exceeded", 5);
        Api.as("auditor").get(lot).then().body("accepted", equalTo(9));
    }

    @Test
    void keepsTheRulesInTheDatabaseToo() throws SQLException {
        String hub = Given.createdHub("Жабдық қор", 3);
        String lot = createdLot(hub, lot("Планшет", 10, "1000"));
        String id = lot.substring(lot.lastIndexOf('/') + 1);
        deliver(lot, "2022-11-01", 4).then().statusCode(200);
        refuses(
                "equipment_item_is_its_events",
                "update equipment_item set delivered = 5 where id = '%s'".formatted(id));
        refuses("equipment_item_adds_up", "update equipment_item set quantity = 3 where id = '%s'".formatted(id));
        refuses("equipment_item_status", "update equipment_item set status = 'ACCEPTED' where id = '%s'".formatted(id));
        refuses(
                "equipment_item_planned_first",
                "update equipment_item set planned_on = '2023-01-01' where id = '%s'".formatted(id));
        refuses("equipment_events_in_order", """
                insert into equipment_event (item_id, position, kind, happened_on, quantity, replaced, recorded_by)
                values ('%s', 1, 'DELIVERED', '2022-10-01', 1, 0, 'x')""".formatted(id));
        assertThatThrownBy(() -> sql("delete from equipment_event where item_id = '%s'".formatted(id)))
                .hasMessageContaining("permission denied");
    }

    private void refuses(String constraint, String statement) {
        assertThatThrownBy(() -> sql(statement)).hasMessageContaining(constraint);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static Response delete(String path) {
        return Api.as(Given.OFFICER).header("If-Match", "*").delete(path);
    }

    private static Response upload(String hub, String csv, boolean dryRun) {
        return Api.once(Given.OFFICER)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post(equipment(hub) + "/import?dryRun=" + dryRun);
    }
}
