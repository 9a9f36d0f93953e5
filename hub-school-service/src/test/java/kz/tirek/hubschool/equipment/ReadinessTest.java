package kz.tirek.hubschool.equipment;

import static kz.tirek.hubschool.equipment.Stock.accept;
import static kz.tirek.hubschool.equipment.Stock.createdLot;
import static kz.tirek.hubschool.equipment.Stock.deliver;
import static kz.tirek.hubschool.equipment.Stock.lot;
import static kz.tirek.hubschool.equipment.Stock.reject;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class ReadinessTest {

    @Test
    void isDerivedFromWhatHadHappenedByTheDay() {
        String hub = Given.createdHub("Дайындық", 3);
        String robotics = Stock.createdRoom(hub, "ROBOTICS", "1");
        Stock.createdRoom(hub, "STEM_LABORATORY", "2");
        Map<String, Object> late = Stock.room("LIBRARY", "3");
        late.put("plannedOn", "2023-01-01");
        Given.created(Stock.rooms(hub), late);
        Given.patch(Stock.rooms(hub) + "/" + robotics, "{\"readyOn\": \"2022-12-20\"}")
                .then()
                .statusCode(200);
        Map<String, Object> sets = lot("LEGO", 10, "100.00");
        sets.put("roomId", robotics);
        String lot = createdLot(hub, sets);
        createdLot(hub, lot("Лицензия", 1, "500.00"));
        deliver(lot, "2022-11-01", 6);
        reject(lot, "2022-11-10", 2);
        accept(lot, "2022-11-15", 4);
        deliver(lot, "2022-12-01", 3);
        accept(lot, "2022-12-05", 3);

        asOf(hub, "2022-08-31").body("byRoomType", hasSize(0)).body("total.percent", nullValue());
        asOf(hub, "2022-11-01")
                .body("total.roomsPlanned", equalTo(2))
                .body("total.roomsReady", equalTo(0))
                .body("total.piecesPlanned", equalTo(11))
                .body("total.piecesDelivered", equalTo(6))
                .body("total.piecesAccepted", equalTo(0))
                .body("total.valuePlanned", equalTo("1500.00"))
                .body("total.valueDelivered", equalTo("600.00"))
                .body("total.percent", equalTo(0.0f));
        asOf(hub, "2022-11-30")
                .body("total.piecesDelivered", equalTo(6))
                .body("total.valueAccepted", equalTo("400.00"))
                .body("total.valuePercent", equalTo(26.66f))
                .body("total.percent", equalTo(13.33f));
        asOf(hub, "2022-12-31")
                .body("total.roomsPercent", equalTo(50.0f))
                .body("total.piecesDelivered", equalTo(7))
                .body("total.piecesAccepted", equalTo(7))
                .body("total.piecesPercent", equalTo(63.63f))
                .body("total.valuePercent", equalTo(46.66f))
                .body("total.percent", equalTo(48.33f))
                .body("byRoomType.roomType", contains("ROBOTICS", "STEM_LABORATORY", null))
                .body("byRoomType[0].figures.roomsPercent", equalTo(100.0f))
                .body("byRoomType[0].figures.valuePercent", equalTo(70.0f))
                .body("byRoomType[0].figures.percent", equalTo(85.0f))
                .body("byRoomType[1].figures.valuePercent", nullValue())
                .body("byRoomType[1].figures.percent", equalTo(0.0f))
                .body("byRoomType[2].figures.piecesPlanned", equalTo(1));
        asOf(hub, "2023-01-01").body("total.roomsPercent", equalTo(33.33f));
    }

    @Test
    void countsALotWhereItWasOnTheDay() {
        String hub = Given.createdHub("Дайындық көшу", 3);
        String library = Stock.createdRoom(hub, "LIBRARY", "1");
        Map<String, Object> body = lot("Проектор", 1, "100.00");
        body.put("roomId", library);
        String lot = Stock.acceptedLot(hub, body, "2022-10-01");
        Given.act(lot, "move", Map.of("on", "2023-01-01", "roomId", Stock.createdRoom(hub, "ASSEMBLY_HALL", "2")))
                .then()
                .statusCode(200);
        Given.act(lot, "move", Map.of("on", "2024-01-01"))
                .then()
                .statusCode(200)
                .body("roomId", nullValue());
        asOf(hub, "2022-12-31").body("byRoomType.find { it.figures.piecesAccepted == 1 }.roomType", equalTo("LIBRARY"));
        asOf(hub, "2023-12-31")
                .body("byRoomType.find { it.figures.piecesAccepted == 1 }.roomType", equalTo("ASSEMBLY_HALL"));
        asOf(hub, "2024-01-01").body("byRoomType.find { it.figures.piecesAccepted == 1 }.roomType", nullValue());
    }

    @Test
    void keepsARoomThatIsInUse() {
        String hub = Given.createdHub("Кабинет", 3);
        String room = Stock.createdRoom(hub, "LIBRARY", "1");
        String path = Stock.rooms(hub) + "/" + room;
        Map<String, Object> body = lot("Проектор", 1, "100.00");
        body.put("roomId", room);
        String lot = createdLot(hub, body);
        Api.problem(Api.as(Given.OFFICER).header("If-Match", "*").delete(path), 409, "room-in-use")
                .then()
                .body("held.equipment", equalTo(1));
        Api.as(Given.OFFICER).header("If-Match", "*").delete(lot).then().statusCode(204);
        Api.as(Given.OFFICER).header("If-Match", "*").delete(path).then().statusCode(204);
        Api.problem(Api.as("auditor").get(path), 404, "not-found");
        Api.as("auditor").get(path + "/history").then().body("items.operation", contains("CREATED", "DELETED"));
        Api.as("auditor").get(lot + "/history").then().body("items.operation", contains("CREATED", "DELETED"));
    }

    @Test
    void refusesARoomThatCannotBe() {
        String hub = Given.createdHub("Кабинет қатесі", 3);
        Stock.createdRoom(hub, "LIBRARY", "1");
        Api.problem(Given.post(Stock.rooms(hub), Stock.room("CANTEEN", "1")), 409, "room-number-taken");
        Map<String, Object> body = Stock.room("SPORTS_HALL", "2");
        body.put("readyOn", "2022-08-31");
        Api.problem(Given.post(Stock.rooms(hub), body), 422, "dates-out-of-order");
        body.put("readyOn", Given.today().plusDays(1).toString());
        Api.problem(Given.post(Stock.rooms(hub), body), 422, "date-in-future");
        body.put("readyOn", "2022-09-01");
        body.put("area", 54.5);
        String path = Stock.rooms(hub) + "/" + Given.created(Stock.rooms(hub), body);
        Given.patch(path, "{\"area\": 54.50}").then().statusCode(200).body("version", equalTo(0));
        for (String sort : new String[] {"NAME", "TYPE", "CREATED_DESC"}) {
            String next = Api.as("auditor")
                    .get(Stock.rooms(hub) + "?limit=1&sort=" + sort)
                    .path("next");
            Api.as("auditor")
                    .get(Stock.rooms(hub) + "?limit=1&sort=" + sort + "&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("next", nullValue());
        }
        Api.as("auditor").get(Stock.rooms(hub) + "?ready=true").then().body("items.number", contains("2"));
        Api.as("auditor")
                .get(Stock.rooms(hub) + "?type=LIBRARY&ready=false")
                .then()
                .body("items.number", contains("1"));
        Given.patch(path, "{\"readyOn\": null}").then().statusCode(200).body("ready", equalTo(false));
    }

    private static ValidatableResponse asOf(String hub, String day) {
        return Api.as("ministry")
                .get("/api/v1/hub-schools/" + hub + "/readiness?asOf=" + day)
                .then()
                .statusCode(200);
    }
}
