package kz.tirek.hubschool.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.hubschool.Given;
import kz.tirek.hubschool.equipment.Stock;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// The life of a hub school from nomination to completion. After every step the report of its day shows it, and after
/// every chapter all reports drawn so far show what they showed then.
@QuarkusTest
@WithTirek
class HubLifeStoryTest {

    private static final String COHORT = "Бір тірек мектептің өмірі";

    /// Reports as they were drawn, by their day.
    private final Map<String, Map<String, String>> drawn = new TreeMap<>();

    private String hub = "";
    private String robotics = "";
    private String mentorship = "";

    @Test
    void livesThroughTheProgramme() {
        chapter(this::isNominated);
        chapter(this::isSelected);
        chapter(this::getsRoomsAndEquipment);
        chapter(this::beginsToOperate);
        chapter(this::mentorsASchool);
        chapter(this::welcomesGuestsAndMeasures);
        chapter(this::takesStock);
        chapter(this::endsItsMentorship);
        chapter(this::completesTheProgramme);
        assertThat(drawn).hasSizeGreaterThan(18);
    }

    private void chapter(Runnable events) {
        events.run();
        drawn.forEach((day, figures) -> assertThat(report(day)).as(day).isEqualTo(figures));
    }

    private void isNominated() {
        Map<String, Object> nomination = Given.nomination(Given.createdSchool("Өмір"), 2);
        nomination.put("cohort", COHORT);
        hub = Given.created("/api/v1/hub-schools", nomination);
        expect("2022-07-13", Map.of("HUB_SCHOOLS_NOMINATED", "0"));
        expect("2022-07-14", Map.of("HUB_SCHOOLS_NOMINATED", "1", "ROOMS_PLANNED", "0"));
    }

    private void isSelected() {
        step("select", "2022-08-01");
        expect("2022-08-01", Map.of("HUB_SCHOOLS_NOMINATED", "0", "HUB_SCHOOLS_SELECTED", "1"));
    }

    private void getsRoomsAndEquipment() {
        step("start-equipping", "2022-09-01");
        robotics = Stock.createdRoom(hub, "ROBOTICS", "12");
        Stock.createdRoom(hub, "STEM_LABORATORY", "14");
        expect("2022-09-01", Map.of("HUB_SCHOOLS_EQUIPPING", "1", "ROOMS_PLANNED", "2", "EQUIPMENT_ACCEPTED", "0"));
        String sets = Stock.createdLot(hub, Stock.lot("Робототехника жинағы", 10, "125000.50"));
        Stock.deliver(sets, "2022-10-01", 10).then().statusCode(200);
        Stock.accept(sets, "2022-10-05", 8).then().statusCode(200);
        Stock.reject(sets, "2022-10-05", 2).then().statusCode(200);
        expect("2022-10-05", Map.of("EQUIPMENT_ACCEPTED", "8", "EQUIPMENT_ACCEPTED_VALUE", "1000004.00"));
        Stock.deliver(sets, "2022-11-01", 2).then().statusCode(200);
        Stock.accept(sets, "2022-11-02", 2).then().statusCode(200);
        Given.patch(Stock.rooms(hub) + "/" + robotics, "{\"readyOn\": \"2022-12-20\"}")
                .then()
                .statusCode(200);
        expect(
                "2022-12-31",
                Map.of("ROOMS_READY", "1", "EQUIPMENT_ACCEPTED", "10", "EQUIPMENT_ACCEPTED_VALUE", "1250005.00"));
        Stock.writeOff(sets, "2023-12-01", 1).then().statusCode(200);
        expect("2023-12-01", Map.of("EQUIPMENT_ACCEPTED", "10"));
    }

    private void beginsToOperate() {
        step("start-operating", "2024-01-10");
        expect("2024-01-10", Map.of("HUB_SCHOOLS_OPERATING", "1", "HUB_SCHOOLS_EQUIPPING", "0"));
    }

    private void mentorsASchool() {
        String school = Given.createdUnderfilledSchool("Өмір шағын");
        mentorship = Given.created("/api/v1/mentorships", Given.mentorship(hub, school, "2024-09-01", null));
        expect("2024-08-31", Map.of("MENTORSHIPS_RUNNING", "0", "SCHOOLS_COVERED", "0"));
        expect("2024-09-02", Map.of("MENTORSHIPS_RUNNING", "1", "SCHOOLS_COVERED", "1", "ACTIVITIES_HELD", "0"));
        hold("2024-11-05", 12, 2);
        hold("2025-02-05", 20, 3);
        expect("2024-12-31", Map.of("ACTIVITIES_HELD", "1", "ACTIVITY_PARTICIPANTS", "14"));
        expect("2025-02-05", Map.of("ACTIVITIES_HELD", "1", "ACTIVITY_PARTICIPANTS", "23"));
        Given.patch("/api/v1/hub-schools/" + hub, "{\"mentoringCapacity\": 1}")
                .then()
                .statusCode(200);
        expect("2025-02-06", Map.of("HUB_SCHOOLS_OVER_CAPACITY", "0"));
    }

    private void welcomesGuestsAndMeasures() {
        Map<String, Object> use = new HashMap<>(
                Map.of("usedOn", "2025-03-03", "hours", 3.5, "pupils", 12, "teachers", 2, "roomId", robotics));
        use.put(
                "schoolId",
                Api.as("auditor").get("/api/v1/mentorships/" + mentorship).path("schoolId"));
        Given.created("/api/v1/hub-schools/" + hub + "/equipment-uses", use);
        Map<String, Object> result = new HashMap<>(
                Map.of("schoolYear", 2024, "stage", "YEARLY", "grade", 4, "subject", "MATHEMATICS", "pupils", 11));
        result.putAll(Map.of("averageScore", 15, "scoreMax", 25, "instrument", "НЗМ", "measuredOn", "2025-05-20"));
        Given.created("/api/v1/mentorships/" + mentorship + "/monitoring-results", result);
        expect("2025-05-19", Map.of("EQUIPMENT_USES", "1", "MONITORING_RESULTS", "0"));
        expect("2025-05-20", Map.of("EQUIPMENT_USES", "1", "MONITORING_RESULTS", "1"));
        expect("2026-01-01", Map.of("EQUIPMENT_USES", "0", "MONITORING_RESULTS", "0", "ACTIVITIES_HELD", "0"));
    }

    private void takesStock() {
        String stocktakes = "/api/v1/hub-schools/" + hub + "/stocktakes";
        String stocktake = stocktakes + "/" + Given.created(stocktakes, Map.of("takenOn", "2026-01-20"));
        Given.act(stocktake, "cancel", Map.of("reason", "Қайта саналады"))
                .then()
                .statusCode(200);
        expect("2026-01-20", Map.of("EQUIPMENT_ACCEPTED", "10"));
    }

    private void endsItsMentorship() {
        Given.act("/api/v1/mentorships/" + mentorship, "end", Map.of("until", "2026-05-31", "reason", "Мерзімі бітті"))
                .then()
                .statusCode(200);
        expect("2026-05-31", Map.of("MENTORSHIPS_RUNNING", "1", "SCHOOLS_COVERED", "1"));
        expect("2026-06-01", Map.of("MENTORSHIPS_RUNNING", "0", "SCHOOLS_COVERED", "0"));
    }

    private void completesTheProgramme() {
        step("complete", "2026-06-30");
        expect("2026-06-29", Map.of("HUB_SCHOOLS_OPERATING", "1", "HUB_SCHOOLS_COMPLETED", "0"));
        expect("2026-06-30", Map.of("HUB_SCHOOLS_OPERATING", "0", "HUB_SCHOOLS_COMPLETED", "1"));
    }

    private void step(String action, String on) {
        Given.act("/api/v1/hub-schools/" + hub, action, Map.of("effectiveOn", on))
                .then()
                .statusCode(200);
    }

    private void hold(String on, int pupils, int teachers) {
        Map<String, Object> activity = new LinkedHashMap<>(Map.of(
                "type", "SESSION_CLASSES", "heldOn", on, "mode", "IN_PERSON", "topic", "Физика", "host", "HUB_SCHOOL"));
        activity.put("basis", "Бұйрық №14");
        activity.put(
                "participants",
                List.of(Map.of("role", "PUPILS", "count", pupils), Map.of("role", "TEACHERS", "count", teachers)));
        Given.created("/api/v1/mentorships/" + mentorship + "/activities", activity);
    }

    /// The report of a day has these figures.
    private void expect(String asOf, Map<String, String> figures) {
        Map<String, String> now = report(asOf);
        assertThat(now).as(asOf).containsAllEntriesOf(figures);
        drawn.put(asOf, now);
    }

    private static Map<String, String> report(String asOf) {
        Response answer = Api.as("auditor")
                .queryParam("cohort", COHORT)
                .queryParam("asOf", asOf)
                .get("/api/v1/reports/programme-summary");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        Map<String, String> figures = new TreeMap<>();
        answer.<List<Map<String, Object>>>path("total.figures")
                .forEach(figure -> figures.put(
                        String.valueOf(figure.get("figure")),
                        String.valueOf(figure.getOrDefault("value", figure.get("amount")))));
        return figures;
    }
}
