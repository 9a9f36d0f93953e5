package kz.tirek.hubschool.equipment;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Tokens;

/// A hub school's rooms and equipment, made through the API.
public final class Stock {

    /// A coordinator of the region where hub schools of the tests are.
    public static final Tokens COORDINATOR = Tokens.of("coordinator").territories("270000000");
    /// A coordinator of somewhere else.
    public static final Tokens STRANGER = Tokens.of("coordinator").territories("310000000");

    private Stock() {}

    public static String rooms(String hub) {
        return "/api/v1/hub-schools/" + hub + "/rooms";
    }

    public static String equipment(String hub) {
        return "/api/v1/hub-schools/" + hub + "/equipment";
    }

    public static Map<String, Object> room(String type, String number) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("name", "Кабинет " + number);
        body.put("number", number);
        body.put("plannedOn", "2022-09-01");
        return body;
    }

    public static String createdRoom(String hub, String type, String number) {
        return Given.created(rooms(hub), room(type, number));
    }

    public static Map<String, Object> lot(String name, int quantity, String price) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("category", "ROBOTICS");
        body.put("quantity", quantity);
        body.put("unitPrice", price);
        body.put("plannedOn", "2022-09-01");
        return body;
    }

    /// A lot; its address.
    public static String createdLot(String hub, Map<String, Object> body) {
        return equipment(hub) + "/" + Given.created(equipment(hub), body);
    }

    public static Response deliver(String lot, String on, int pieces) {
        return Given.act(lot, "deliver", Map.of("on", on, "quantity", pieces, "deliveredBy", "Курьер Асан"));
    }

    public static Response accept(String lot, String on, int pieces) {
        return Given.act(
                lot,
                "accept",
                Map.of("on", on, "quantity", pieces, "acceptedBy", "Серікова Айгүл", "document", "Акт №1"));
    }

    public static Response reject(String lot, String on, int pieces) {
        return Given.act(
                lot,
                "reject",
                Map.of("on", on, "quantity", pieces, "rejectedBy", "Серікова Айгүл", "reason", "Сынған"));
    }

    public static Response writeOff(String lot, String on, int pieces) {
        return Given.act(lot, "write-off", Map.of("on", on, "quantity", pieces, "document", "Акт списания №2"));
    }

    /// A lot delivered and accepted on a day.
    public static String acceptedLot(String hub, Map<String, Object> body, String on) {
        String lot = createdLot(hub, body);
        int pieces = Integer.parseInt(String.valueOf(body.get("quantity")));
        deliver(lot, on, pieces).then().statusCode(200);
        accept(lot, on, pieces).then().statusCode(200);
        return lot;
    }
}
