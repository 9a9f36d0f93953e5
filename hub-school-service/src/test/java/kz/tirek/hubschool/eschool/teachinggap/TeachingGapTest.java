package kz.tirek.hubschool.eschool.teachinggap;

import static kz.tirek.hubschool.eschool.ESchool.CLASSES;
import static kz.tirek.hubschool.eschool.ESchool.GAPS;
import static kz.tirek.hubschool.eschool.ESchool.byHub;
import static kz.tirek.hubschool.eschool.ESchool.createdGap;
import static kz.tirek.hubschool.eschool.ESchool.gap;
import static kz.tirek.hubschool.eschool.ESchool.ids;
import static kz.tirek.hubschool.eschool.ESchool.read;
import static kz.tirek.hubschool.eschool.ESchool.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class TeachingGapTest {

    @Test
    void recordsWhatIsNotTaughtUntilItIs() {
        String school = Given.createdUnderfilledSchool("Физиксіз");
        Map<String, Object> body = gap(school, "PHYSICS", 6, "2025-09-01");
        body.put("reason", "Мұғалім көшіп кетті");
        String path = GAPS + "/" + Given.created(GAPS, body);
        assertThat(read(path).getList("grades")).isEqualTo(List.of(7, 8, 9));
        assertThat(ids(GAPS + "?school=" + school + "&open=true")).hasSize(1);
        assertThat(ids(GAPS + "?school=" + school + "&asOf=2025-08-31")).isEmpty();
        assertThat(ids(GAPS + "?school=" + school + "&subject=PHYSICS&territory=150000000"))
                .hasSize(1);
        assertThat(ids(GAPS + "?school=" + school + "&territory=150000000&directly=true"))
                .isEmpty();

        Api.problem(close(path, "2025-08-31"), 422, "dates-out-of-order");
        Api.problem(close(path, Given.today().plusDays(1).toString()), 422, "date-in-future");
        close(path, "2026-01-10").then().statusCode(200).body("closeReason", equalTo("Жас маман келді"));
        Api.problem(close(path, "2026-01-10"), 409, "state-conflict");
        assertThat(ids(GAPS + "?school=" + school + "&open=true")).isEmpty();
        assertThat(ids(GAPS + "?school=" + school + "&asOf=2026-01-10")).hasSize(1);
        assertThat(ids(GAPS + "?school=" + school + "&asOf=2026-01-11")).isEmpty();
        Given.patch(path, "{\"until\": null}").then().statusCode(200).body("closeReason", nullValue());
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "CLOSED", "UPDATED"));
        assertThat(Api.as("auditor")
                        .accept("text/csv")
                        .get(GAPS + "?school=" + school)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("schoolCode,subject")
                .contains("7; 8; 9");
    }

    @Test
    void keepsTheSameGapFromBeingThereTwice() {
        String school = Given.createdSchool("Екі рет");
        createdGap(school, "CHEMISTRY", 4);
        Map<String, Object> same = gap(school, "CHEMISTRY", 2, "2026-01-01");
        same.put("grades", List.of(9, 10));
        Api.problem(Given.post(GAPS, same), 409, "teaching-gap-exists");
        same.put("grades", List.of(10, 11));
        String path = GAPS + "/" + Given.created(GAPS, same);
        Api.problem(Given.patch(path, "{\"grades\": [9]}"), 409, "teaching-gap-exists");
        Map<String, Object> earlier = gap(school, "CHEMISTRY", 2, "2025-01-01");
        earlier.put("until", "2025-09-01");
        Api.problem(Given.post(GAPS, earlier), 409, "teaching-gap-exists");
        earlier.put("until", "2025-08-31");
        Given.created(GAPS, earlier);
        Map<String, Object> other = gap(school, "OTHER", 2, "2025-01-01");
        Api.problem(Given.post(GAPS, other), 422, "other-subject-misstated");
        other.put("otherSubject", "Домбыра");
        Given.created(GAPS, other);
        other.put("otherSubject", "домбыра");
        Api.problem(Given.post(GAPS, other), 409, "teaching-gap-exists");
        other.put("otherSubject", "Тоғызқұмалақ");
        Given.created(GAPS, other);
        other.put("subject", "MUSIC");
        Api.problem(Given.post(GAPS, other), 422, "other-subject-misstated");
    }

    @Test
    void recordsTheSameGapOnceInACrowd() {
        Map<String, Object> body = gap(Given.createdSchool("Көпшілік пән"), "BIOLOGY", 3, "2025-09-01");
        Callable<Response> request = () -> Given.post(GAPS, body);
        assertThat(Crowd.send(Collections.nCopies(16, request))).isEqualTo(Map.of("201", 1, "teaching-gap-exists", 15));
    }

    @Test
    void refusesWhatIsNoGap() {
        String school = Given.createdSchool("Қате");
        Api.problem(
                Given.post(GAPS, gap(UUID.randomUUID().toString(), "MUSIC", 1, "2025-09-01")),
                422,
                "unknown-reference");
        Map<String, Object> body = gap(school, "MUSIC", 1, "2025-09-01");
        body.put("until", "2025-08-31");
        Api.problem(Given.post(GAPS, body), 422, "dates-out-of-order");
        body.put("grades", List.of(13));
        body.put("hoursPerWeek", 0);
        body.put("until", "10000-01-01");
        Api.invalid(Given.post(GAPS, body), "/grades max", "/hoursPerWeek min", "/until wrong-value");
        body.put("grades", Collections.singletonList(null));
        assertThat(Given.post(GAPS, body).statusCode()).isEqualTo(400);
        body.put("grades", List.of());
        body.put("subject", "ALCHEMY");
        Api.invalid(
                Given.post(GAPS, body),
                "/grades not-empty",
                "/hoursPerWeek min",
                "/until wrong-value",
                "/subject wrong-value");
    }

    @Test
    void endsWithItsSchoolAndBeginsAtNoClosedOne() {
        String school = Given.createdSchool("Жабылатын");
        String running = GAPS + "/" + createdGap(school, "MUSIC", 2);
        String later = GAPS + "/" + Given.created(GAPS, gap(school, "ART", 2, "2026-09-01"));
        Given.act("/api/v1/schools/" + school, "close", Map.of("closedOn", "2026-06-30", "reason", "Жабылды"))
                .then()
                .statusCode(200);
        assertThat(read(running).getString("until")).isEqualTo("2026-06-29");
        assertThat(read(later).getString("until")).isEqualTo("2026-08-31");
        assertThat(ids(GAPS + "?school=" + school + "&asOf=2026-09-15")).isEmpty();
        Api.problem(Given.post(GAPS, gap(school, "LAW", 1, "2025-09-01")), 409, "school-closed");
        Api.problem(Given.patch(running, "{\"until\": null}"), 409, "school-closed");
        Given.patch(later, "{\"hoursPerWeek\": 3}").then().statusCode(200);
    }

    @Test
    void isTakenBackOnlyWhereNoClassNamesIt() {
        String gap = createdGap(Given.createdUnderfilledSchool("Қате жазба"), "PHYSICS", 4);
        Given.created(CLASSES, byHub(Given.createdHub("Қате тірек", 3), "2026-01-12", null, share(gap, 2)));
        Api.problem(delete(gap), 409, "teaching-gap-in-use");
        String mistaken = createdGap(Given.createdUnderfilledSchool("Қате жазба 2"), "PHYSICS", 4);
        delete(mistaken).then().statusCode(204);
        Api.as("auditor")
                .get(GAPS + "/" + mistaken + "/history")
                .then()
                .body("items.operation", contains("CREATED", "DELETED"));
    }

    @Test
    void letsCoordinatorsWriteInTheirTerritories() {
        Tokens here = Tokens.of("coordinator").territories("150000000");
        Tokens elsewhere = Tokens.of("coordinator").territories("270000000");
        Map<String, Object> body = gap(Given.createdUnderfilledSchool("Аумақ пән"), "PHYSICS", 4, "2025-09-01");
        Api.problem(Api.once(elsewhere).body(body).post(GAPS), 403, "outside-territory");
        String path = GAPS + "/"
                + Api.once(here)
                        .body(body)
                        .post(GAPS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.problem(Given.patch(elsewhere, path, "{\"hoursPerWeek\": 5}"), 403, "outside-territory");
        Given.patch(here, path, "{\"hoursPerWeek\": 5}").then().statusCode(200);
        Map<String, Object> closure = Map.of("until", "2026-01-10", "reason", "x");
        Api.problem(Given.act(elsewhere, path, "close", closure), 403, "outside-territory");
        Given.act(here, path, "close", closure).then().statusCode(200);
    }

    @Test
    void countsWhatIsCoveredAndLeadsToTheRows() {
        String place = "151000000";
        JsonPath before = read(GAPS + "/coverage?asOf=2026-02-02&territory=" + place);
        String hub = Given.createdHub("Қамту тірек", 3);
        String none = createdGap(Given.createdUnderfilledSchool("Қамту 0"), "PHYSICS", 4);
        String partly = createdGap(Given.createdUnderfilledSchool("Қамту 1"), "PHYSICS", 4);
        String fully = createdGap(Given.createdUnderfilledSchool("Қамту 2"), "PHYSICS", 4);
        Given.created(CLASSES, byHub(hub, "2026-01-12", "2026-05-25", share(partly, 3), share(fully, 4)));

        JsonPath after = read(GAPS + "/coverage?asOf=2026-02-02&territory=" + place);
        assertThat(after.getInt("total.gaps") - before.getInt("total.gaps")).isEqualTo(3);
        assertThat(after.getInt("total.uncovered") - before.getInt("total.uncovered"))
                .isEqualTo(1);
        assertThat(after.getInt("total.partlyCovered") - before.getInt("total.partlyCovered"))
                .isEqualTo(1);
        assertThat(after.getInt("total.fullyCovered") - before.getInt("total.fullyCovered"))
                .isEqualTo(1);
        assertThat(after.getInt("total.hoursPerWeek") - before.getInt("total.hoursPerWeek"))
                .isEqualTo(12);
        assertThat(after.getInt("total.coveredHoursPerWeek") - before.getInt("total.coveredHoursPerWeek"))
                .isEqualTo(7);
        assertThat(after.getBoolean("territories[0].directly")).isTrue();

        JsonPath country = read(GAPS + "/coverage?asOf=2026-02-02");
        String region = "territories.find { it.territory == '150000000' }";
        assertThat(ids(country.getString(region + ".total.rows") + "&limit=500"))
                .hasSize(country.getInt(region + ".total.gaps"));
        String rows = after.getString("territories[0].subjects.find { it.subject == 'PHYSICS' }.figures.rows");
        assertThat(ids(rows + "&limit=500")).contains(none, partly, fully);
        assertThat(ids(rows + "&limit=500&covered=NONE")).contains(none).doesNotContain(partly, fully);
        assertThat(ids(rows + "&limit=500&covered=PARTLY")).contains(partly).doesNotContain(none, fully);
        assertThat(ids(rows + "&limit=500&covered=FULLY")).contains(fully).doesNotContain(none, partly);
        assertThat(ids(GAPS + "?territory=" + place + "&asOf=2026-06-01&covered=NONE&limit=500"))
                .contains(none, partly, fully);
        JsonPath nothing = read(GAPS + "/coverage?asOf=1990-01-01");
        assertThat(nothing.getInt("total.gaps")).isZero();
        assertThat(nothing.getString("total.coveredPercent")).isNull();
        assertThat(nothing.getList("territories")).isEmpty();
        assertThat(read(GAPS + "/coverage?territory=999999999").getInt("total.gaps"))
                .isZero();
    }

    private static Response close(String path, String until) {
        return Given.act(path, "close", Map.of("until", until, "reason", "Жас маман келді"));
    }

    private static Response delete(String gap) {
        return Api.as(Given.OFFICER).header("If-Match", "*").delete(GAPS + "/" + gap);
    }
}
