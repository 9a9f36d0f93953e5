package kz.tirek.hubschool.stocktake;

import static kz.tirek.hubschool.equipment.Stock.acceptedLot;
import static kz.tirek.hubschool.equipment.Stock.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.hubschool.equipment.Stock;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class StocktakeTest {

    @Test
    void comparesWhatWasCountedWithWhatWasThereOnTheDay() {
        String hub = Given.createdHub("Түгендеу", 3);
        String tablets = acceptedLot(hub, lot("1 Планшет", 10, "100.00"), "2022-10-01");
        String chairs = acceptedLot(hub, lot("2 Орындық", 30, "10.00"), "2022-10-01");
        acceptedLot(hub, lot("3 Шкаф", 2, "50.00"), "2022-10-01");
        String later = acceptedLot(hub, lot("4 Кейінгі", 5, "1.00"), "2023-06-01");
        String gone = acceptedLot(hub, lot("5 Жоқ", 1, "1.00"), "2022-10-01");
        Stock.writeOff(gone, "2022-12-31", 1).then().statusCode(200);
        Stock.writeOff(chairs, "2023-02-01", 3).then().statusCode(200);

        String path = opened(hub, "2023-01-31", null);
        Api.as("auditor")
                .get(path + "/lines")
                .then()
                .body("items.name", contains("1 Планшет", "2 Орындық", "3 Шкаф"))
                .body("items.expected", contains(10, 30, 2));
        Stock.writeOff(tablets, "2024-01-01", 10).then().statusCode(200);
        count(
                        path,
                        line(tablets, 9, "WORN"),
                        line(chairs, 31, "NEW"),
                        line(later, 5, null),
                        Map.of("name", "Принтер", "counted", 1))
                .then()
                .statusCode(200)
                .body("lines", equalTo(4))
                .body("counted", equalTo(3))
                .body("found", equalTo(1));
        Api.as("ministry")
                .get(path + "/differences")
                .then()
                .body("items.name", contains("1 Планшет", "2 Орындық", "3 Шкаф", "4 Кейінгі", "Принтер"))
                .body("items[0].differences", contains("MISSING", "CONDITION_CHANGED"))
                .body("items[0].difference", equalTo(-1))
                .body("items[0].conditionBefore", equalTo("NEW"))
                .body("items[1].differences", contains("SURPLUS"))
                .body("items[2].differences", contains("NOT_COUNTED"))
                .body("items[3].expected", equalTo(0))
                .body("items[4].differences", contains("FOUND"));
        for (String kind : List.of("MISSING 1", "SURPLUS 2", "CONDITION_CHANGED 1", "NOT_COUNTED 1", "FOUND 1")) {
            Api.as("auditor")
                    .get(path + "/differences?difference=" + kind.split(" ", -1)[0])
                    .then()
                    .body("items", hasSize(Integer.parseInt(kind.split(" ", -1)[1])));
        }
        Api.as("auditor")
                .get(path + "/differences/summary")
                .then()
                .body("missingPieces", equalTo(1))
                .body("missingValue", equalTo("100.00"))
                .body("surplusPieces", equalTo(6))
                .body("surplusValue", equalTo("15.00"))
                .body("conditionChanged", equalTo(1))
                .body("notCounted", equalTo(1))
                .body("expectedValue", equalTo("1400.00"))
                .body("countedPieces", equalTo(46));
        assertThat(Api.as("auditor")
                        .accept("text/csv")
                        .get(path + "/differences")
                        .asString())
                .contains("MISSING; CONDITION_CHANGED");
        count(path, line(tablets, 10, "NEW")).then().statusCode(200).body("lines", equalTo(4));
        Api.as("auditor").get(path + "/differences?difference=MISSING").then().body("items", hasSize(0));

        String stale = Api.etag(Given.OFFICER, path);
        count(path, line(chairs, 30, null)).then().statusCode(200);
        Api.problem(
                Api.once(Given.OFFICER).header("If-Match", stale).body(Map.of()).post(path + "/close"),
                412,
                "stale-version");
        Given.act(path, "close", Map.of("conclusion", "Бәрі дұрыс"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        Api.problem(count(path, line(chairs, 1, null)), 409, "state-conflict");
        Api.problem(Given.act(path, "cancel", Map.of("reason", "x")), 409, "state-conflict");
        Api.problem(
                Api.as(Given.OFFICER).header("If-Match", "*").delete(path + "/lines/" + foundLine(path)),
                409,
                "state-conflict");
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "COUNTED", "COUNTED", "COUNTED", "CLOSED"));
    }

    @Test
    void countsOneRoomAndOneAtATime() {
        String hub = Given.createdHub("Түгендеу бөлме", 3);
        String room = Stock.createdRoom(hub, "LIBRARY", "1");
        Map<String, Object> here = lot("Сөре", 4, "10.00");
        here.put("roomId", room);
        acceptedLot(hub, here, "2022-10-01");
        String elsewhere = acceptedLot(hub, lot("Парта", 4, "10.00"), "2022-10-01");
        Given.act(elsewhere, "move", Map.of("on", "2023-05-01", "roomId", room))
                .then()
                .statusCode(200);
        String path = opened(hub, "2023-04-30", room);
        Api.as("auditor").get(path + "/lines").then().body("items.name", contains("Сөре"));
        Api.problem(open(hub, "2023-05-02", room), 409, "stocktake-already-open");
        opened(hub, "2023-05-02", null);
        Api.problem(open(hub, Given.today().plusDays(1).toString(), null), 422, "date-in-future");
        Given.act(path, "cancel", Map.of("reason", "Күні қате")).then().statusCode(200);
        Api.as("auditor")
                .get(opened(hub, "2023-05-02", room) + "/lines")
                .then()
                .body("items.name", contains("Парта", "Сөре"));
        Api.problem(
                Api.as(Given.OFFICER).header("If-Match", "*").delete(Stock.rooms(hub) + "/" + room),
                409,
                "room-in-use");
        Api.problem(
                Api.once(Stock.STRANGER).body(Map.of("takenOn", "2023-05-02")).post(address(hub)),
                403,
                "outside-territory");
    }

    @Test
    void refusesLinesThatSayNothing() {
        String hub = Given.createdHub("Түгендеу қате", 3);
        String lot = acceptedLot(hub, lot("Планшет", 10, "1000000.00"), "2022-10-01");
        String path = opened(hub, "2023-01-31", null);
        Api.problem(count(path, line(lot, 1, null), line(lot, 2, null)), 422, "counted-twice");
        Api.problem(count(path, Map.of("counted", 1)), 422, "found-needs-a-name");
        Api.problem(count(path, Map.of("name", "x", "counted", 0)), 422, "found-needs-a-name");
        Api.problem(count(path, line(lot, 1_000_000, null)), 422, "count-implausible");
        String foreign = acceptedLot(Given.createdHub("Түгендеу бөтен", 3), lot("Планшет", 1, "1.00"), "2022-10-01");
        Api.problem(count(path, line(foreign, 1, null)), 422, "unknown-reference");
        Api.invalid(count(path), "/lines not-empty");
        Api.invalid(
                count(path, Map.of("counted", -1, "name", "x", "condition", "WRITTEN_OFF")),
                "/lines/0/counted positive-or-zero",
                "/lines/0/condition wrong-value");
        count(path, Map.of("name", "Принтер", "counted", 1)).then().statusCode(200);
        Api.as(Given.OFFICER)
                .header("If-Match", Api.etag(Given.OFFICER, path))
                .delete(path + "/lines/" + foundLine(path))
                .then()
                .statusCode(204);
        Api.as("auditor").get(path).then().body("found", equalTo(0));
        String line = Api.as("auditor").get(path + "/lines").path("items[0].id");
        Api.problem(
                Api.as(Given.OFFICER).header("If-Match", "*").delete(path + "/lines/" + line), 409, "line-of-a-lot");
        String planned = Stock.createdLot(hub, lot("Жоспар", 1, "1.00"));
        count(path, line(planned, 1, null)).then().statusCode(200).body("lines", equalTo(2));
        Api.problem(Api.as(Given.OFFICER).header("If-Match", "*").delete(planned), 409, "equipment-counted");
    }

    @Test
    void isCountedByManyAndClosedOnce() {
        String hub = Given.createdHub("Түгендеу қатар", 3);
        List<String> lots = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            lots.add(acceptedLot(hub, lot("Лот " + i, 5, "10.00"), "2022-10-01"));
        }
        String path = opened(hub, "2023-01-31", null);
        List<Callable<Response>> counts = new ArrayList<>();
        lots.forEach(lot -> counts.add(() -> count(path, line(lot, 5, "GOOD"))));
        assertThat(Crowd.send(counts)).containsExactly(Map.entry("200", 6));
        Api.as("auditor").get(path).then().body("counted", equalTo(6));
        String tag = Api.etag(Given.OFFICER, path);
        List<Callable<Response>> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ends.add(() -> Api.once(Given.OFFICER)
                    .header("If-Match", tag)
                    .body(Map.of())
                    .post(path + "/close"));
        }
        assertThat(Crowd.send(ends)).containsEntry("200", 1).containsEntry("stale-version", 3);
        List<Callable<Response>> openings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            openings.add(() -> open(hub, "2023-02-01", null));
        }
        assertThat(Crowd.send(openings)).containsEntry("201", 1).containsEntry("stocktake-already-open", 3);
    }

    private static String address(String hub) {
        return "/api/v1/hub-schools/" + hub + "/stocktakes";
    }

    private static Response open(String hub, String on, @Nullable String room) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("takenOn", on);
        if (room != null) {
            body.put("roomId", room);
        }
        return Api.once(Stock.COORDINATOR).body(body).post(address(hub));
    }

    private static String opened(String hub, String on, @Nullable String room) {
        return address(hub) + "/"
                + open(hub, on, room).then().statusCode(201).extract().path("id");
    }

    private static Response count(String path, Object... lines) {
        return Api.once(Stock.COORDINATOR).body(Map.of("lines", List.of(lines))).post(path + "/lines");
    }

    private static Map<String, Object> line(String lot, int counted, @Nullable String condition) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("itemId", lot.substring(lot.lastIndexOf('/') + 1));
        line.put("counted", counted);
        if (condition != null) {
            line.put("condition", condition);
        }
        return line;
    }

    private static String foundLine(String path) {
        return Api.as("auditor").get(path + "/lines?difference=FOUND").path("items[0].id");
    }
}
