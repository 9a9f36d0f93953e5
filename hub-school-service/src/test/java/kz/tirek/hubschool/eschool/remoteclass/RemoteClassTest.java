package kz.tirek.hubschool.eschool.remoteclass;

import static kz.tirek.hubschool.eschool.ESchool.CLASSES;
import static kz.tirek.hubschool.eschool.ESchool.GAPS;
import static kz.tirek.hubschool.eschool.ESchool.byHub;
import static kz.tirek.hubschool.eschool.ESchool.createdGap;
import static kz.tirek.hubschool.eschool.ESchool.ids;
import static kz.tirek.hubschool.eschool.ESchool.read;
import static kz.tirek.hubschool.eschool.ESchool.remoteClass;
import static kz.tirek.hubschool.eschool.ESchool.share;
import static kz.tirek.hubschool.eschool.ESchool.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class RemoteClassTest {

    private static final Map<String, Object> MONGOLIA = Map.of(
            "name",
            Map.of("kk", "Моңғолияның E-school мектебі", "ru", "E-school Монголии", "en", "Mongolia's E-school"),
            "country",
            "MN");

    @Test
    void teachesOverADistanceWhatTwoSchoolsLack() {
        String hub = Given.createdHub("Қашықтан тірек", 3);
        String first = createdGap(Given.createdUnderfilledSchool("Шалғай 1"), "PHYSICS", 4);
        String second = createdGap(Given.createdUnderfilledSchool("Шалғай 2"), "PHYSICS", 6);
        String id = Given.created(CLASSES, byHub(hub, "2026-01-12", "2026-05-25", share(first, 2), share(second, 6)));
        String path = CLASSES + "/" + id;
        JsonPath seen = read(path);
        assertThat(seen.getString("teacher")).isEqualTo("Әлия Серікқызы Омарова");
        assertThat(seen.getList("gaps.teachingGapId")).containsExactlyInAnyOrder(first, second);
        assertThat(seen.getList("timetable.day")).isEqualTo(List.of("TUESDAY", "THURSDAY"));
        assertThat(ids(CLASSES + "?teachingGap=" + first)).containsExactly(id);
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&activeOn=2026-02-01&subject=PHYSICS&language=KAZAKH"))
                .containsExactly(id);
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&activeOn=2026-05-26")).isEmpty();
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&territory=150000000")).containsExactly(id);
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&territory=270000000")).containsExactly(id);
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&territory=310000000")).isEmpty();
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&status=ENDED")).containsExactly(id);
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&status=RUNNING")).isEmpty();
        Given.patch(
                        path,
                        "{\"teacher\": \"Болат Асанұлы\", \"timetable\": [{\"day\": \"MONDAY\", \"starts\": \"09:00\", \"minutes\": 90}]}")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("timetable[0].day", equalTo("MONDAY"));
        JsonPath history = read(path + "/history");
        assertThat(history.getList("items.operation")).containsExactly("CREATED", "UPDATED");
        assertThat(history.prettify()).doesNotContain("Омарова").doesNotContain("Болат");
    }

    @Test
    void isGivenByAnOrganisationAbroadToo() {
        String gap = createdGap(Given.createdUnderfilledSchool("Көшпелі"), "PHYSICS", 4);
        Map<String, Object> body = remoteClass("2026-01-12", null);
        body.put("organisation", MONGOLIA);
        body.put("gaps", List.of(share(gap, 4)));
        String path = CLASSES + "/" + Given.created(CLASSES, body);
        assertThat(read(path).getString("organisation.country")).isEqualTo("MN");
        assertThat(ids(CLASSES + "?teachingGap=" + gap + "&territory=150000000"))
                .hasSize(1);
        Given.act(path, "end", Map.of("until", "2026-03-20", "reason", "Мұғалім келді"))
                .then()
                .statusCode(200)
                .body("until", equalTo("2026-03-20"));
        Api.problem(Given.act(path, "end", Map.of("until", "2026-03-20", "reason", "x")), 409, "state-conflict");

        body.put("hubSchoolId", UUID.randomUUID().toString());
        Api.problem(Given.post(CLASSES, body), 422, "provider-misstated");
        body.remove("hubSchoolId");
        body.put("organisation", organisation("XX", null));
        Api.problem(Given.post(CLASSES, body), 422, "unknown-reference");
        body.put("organisation", organisation("MN", "991240000003"));
        Api.problem(Given.post(CLASSES, body), 422, "bin-of-foreign-organisation");
        body.put("organisation", organisation("KZ", "991240000003"));
        body.put("from", "2026-03-21");
        Given.post(CLASSES, body).then().statusCode(201);
        body.remove("organisation");
        Api.problem(Given.post(CLASSES, body), 422, "provider-misstated");
    }

    @Test
    void teachesNoMoreThanLacksOnAnyDay() {
        String hub = Given.createdHub("Артық сағат", 3);
        String gap = createdGap(Given.createdUnderfilledSchool("Артық"), "PHYSICS", 4);
        Given.created(CLASSES, byHub(hub, "2026-01-12", "2026-03-31", share(gap, 3)));
        Api.problem(Given.post(CLASSES, byHub(hub, "2026-03-31", null, share(gap, 2))), 409, "teaching-gap-overcovered")
                .then()
                .body("hoursPerWeek", equalTo(4))
                .body("covered", equalTo(3))
                .body("asked", equalTo(2))
                .body("on", equalTo("2026-03-31"));
        String second = CLASSES + "/" + Given.created(CLASSES, byHub(hub, "2026-04-01", null, share(gap, 2)));
        Api.problem(Given.patch(second, "{\"from\": \"2026-03-01\"}"), 409, "teaching-gap-overcovered");
        Api.problem(Given.patch(GAPS + "/" + gap, "{\"hoursPerWeek\": 2}"), 409, "teaching-gap-overcovered");
        Given.patch(GAPS + "/" + gap, "{\"hoursPerWeek\": 3}").then().statusCode(200);
        String shares =
                "{\"gaps\": [{\"teachingGapId\": \"%s\", \"pupils\": 5, \"hoursPerWeek\": %d, \"from\": \"%s\"}]}";
        Api.problem(Given.patch(second, shares.formatted(gap, 4, "2026-04-01")), 409, "teaching-gap-overcovered");
        Given.patch(second, shares.formatted(gap, 3, "2026-04-01")).then().statusCode(200);
        Given.patch(second, "{\"gaps\": []}").then().statusCode(200).body("gaps.size()", equalTo(0));
    }

    @Test
    void teachesNoMoreThanLacksInACrowd() {
        String hub = Given.createdHub("Көп сабақ", 3);
        String gap = createdGap(Given.createdUnderfilledSchool("Көп сабақ"), "PHYSICS", 4);
        String other = createdGap(Given.createdUnderfilledSchool("Көп сабақ 2"), "PHYSICS", 100);
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Object[] shares = i % 2 == 0
                    ? new Object[] {share(gap, 1), share(other, 1)}
                    : new Object[] {share(other, 1), share(gap, 1)};
            Map<String, Object> body = byHub(hub, "2026-01-%02d".formatted(1 + i), null, shares);
            if (i % 4 == 3) {
                body.remove("hubSchoolId");
                body.put("organisation", MONGOLIA);
            }
            requests.add(() -> Given.post(CLASSES, body));
        }
        assertThat(Crowd.send(requests)).isEqualTo(Map.of("201", 4, "teaching-gap-overcovered", 12));
        assertThat(ids(GAPS + "?covered=FULLY&asOf=2026-02-01&limit=500")).contains(gap);
    }

    @Test
    void refusesWhatDoesNotFit() {
        String own = Given.createdUnderfilledSchool("Өз тірегі");
        String hub = Given.created("/api/v1/hub-schools", Given.nomination(own, 3));
        String gap = createdGap(Given.createdUnderfilledSchool("Сай емес"), "PHYSICS", 4);
        String chemistry = createdGap(Given.createdUnderfilledSchool("Химиясыз"), "CHEMISTRY", 4);
        Api.problem(
                Given.post(CLASSES, byHub(hub, "2026-01-12", null, share(chemistry, 1))),
                422,
                "remote-class-does-not-fit");
        Api.problem(
                Given.post(CLASSES, byHub(hub, "2025-01-12", "2025-08-31", share(gap, 1))),
                422,
                "remote-class-does-not-fit");
        Map<String, Object> grades = byHub(hub, "2026-01-12", null, share(gap, 1));
        grades.put("grades", List.of(10, 11));
        Api.problem(Given.post(CLASSES, grades), 422, "remote-class-does-not-fit");
        Api.problem(
                Given.post(CLASSES, byHub(hub, "2026-01-12", null, share(gap, 1), share(gap, 1))),
                422,
                "teaching-gap-named-twice");
        Api.problem(
                Given.post(
                        CLASSES,
                        byHub(hub, "2026-01-12", null, share(UUID.randomUUID().toString(), 1))),
                422,
                "unknown-reference");
        Api.problem(
                Given.post(CLASSES, byHub(hub, "2026-01-12", null, share(createdGap(own, "PHYSICS", 2), 1))),
                422,
                "teaches-itself");
        Map<String, Object> timetable = byHub(hub, "2026-01-12", null);
        timetable.put("timetable", List.of(slot("MONDAY", "10:00", 45), slot("MONDAY", "10:44", 45)));
        Api.problem(Given.post(CLASSES, timetable), 422, "timetable-overlaps");
        timetable.put("timetable", List.of(slot("SUNDAY", "23:30", 45)));
        Api.problem(Given.post(CLASSES, timetable), 422, "timetable-overlaps");
        timetable.put("timetable", List.of(slot("MONDAY", "10:00", 45), slot("MONDAY", "10:45:59.9999999", 45)));
        timetable.put("platform", Map.of("name", "x", "url", "http://insecure.example"));
        Api.invalid(Given.post(CLASSES, timetable), "/platform/url pattern");
        timetable.put("platform", Map.of("name", "x", "url", "https://secure.example"));
        Given.post(CLASSES, timetable).then().statusCode(201);
    }

    @Test
    void keepsAHubInTheProgrammeWhileItTeaches() {
        String hub = Given.createdHub("Оқытып тұр", 3);
        String gap = createdGap(Given.createdUnderfilledSchool("Оқытылады"), "PHYSICS", 4);
        String path = CLASSES + "/" + Given.created(CLASSES, byHub(hub, "2026-01-12", null, share(gap, 1)));
        Map<String, Object> withdrawal = Map.of("effectiveOn", "2026-03-31", "reason", "x");
        Api.problem(Given.act("/api/v1/hub-schools/" + hub, "withdraw", withdrawal), 409, "hub-school-still-teaches")
                .then()
                .body("openRemoteClasses", equalTo(1));
        Given.act(path, "end", Map.of("until", "2026-03-30", "reason", "x"))
                .then()
                .statusCode(200);
        Given.act("/api/v1/hub-schools/" + hub, "withdraw", withdrawal).then().statusCode(200);
        Api.problem(Given.post(CLASSES, byHub(hub, "2026-04-12", null)), 409, "hub-school-not-live");
        Api.problem(Given.patch(path, "{\"until\": null}"), 409, "hub-school-not-live");
        Given.patch(path, "{\"teacher\": null}").then().statusCode(200);
    }

    @Test
    void isTakenBackOnlyBeforeItBegins() {
        String hub = Given.createdHub("Қайтару сабақ", 3);
        String begun = CLASSES + "/" + Given.created(CLASSES, byHub(hub, "2026-01-12", null));
        Api.problem(delete(begun), 409, "remote-class-has-begun");
        String gap = createdGap(Given.createdUnderfilledSchool("Қайтару сабақ"), "PHYSICS", 4);
        String planned = CLASSES + "/"
                + Given.created(CLASSES, byHub(hub, Given.today().plusDays(1).toString(), null, share(gap, 1)));
        assertThat(ids(CLASSES + "?hubSchool=" + hub + "&status=PLANNED")).hasSize(1);
        delete(planned).then().statusCode(204);
        assertThat(read(planned + "/history").getList("items.operation")).containsExactly("CREATED", "DELETED");
    }

    @Test
    void letsCoordinatorsOfEitherEndWrite() {
        String hub = Given.createdHub("Екі шет", 3);
        String gap = createdGap(Given.createdUnderfilledSchool("Екі шет"), "PHYSICS", 40);
        Map<String, Object> body = byHub(hub, "2026-01-12", null, share(gap, 1));
        Tokens stranger = Tokens.of("coordinator").territories("310000000");
        Api.problem(Api.once(stranger).body(body).post(CLASSES), 403, "outside-territory");
        for (String territory : List.of("270000000", "150000000")) {
            Tokens coordinator = Tokens.of("coordinator").territories(territory);
            String path = CLASSES + "/"
                    + Api.once(coordinator)
                            .body(body)
                            .post(CLASSES)
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
            Given.patch(coordinator, path, "{\"teacher\": \"Т\"}").then().statusCode(200);
            Api.problem(Given.patch(stranger, path, "{\"teacher\": \"Б\"}"), 403, "outside-territory");
            Map<String, Object> end = Map.of("until", "2026-02-01", "reason", "x");
            Api.problem(Given.act(stranger, path, "end", end), 403, "outside-territory");
            Given.act(coordinator, path, "end", end).then().statusCode(200);
        }
    }

    private static Map<String, Object> organisation(String country, @Nullable String bin) {
        Map<String, Object> name = Map.of("kk", "Ұйым", "ru", "Организация");
        return bin == null
                ? Map.of("name", name, "country", country)
                : Map.of("name", name, "country", country, "bin", bin);
    }

    private static Response delete(String path) {
        return Api.as(Given.OFFICER).header("If-Match", "*").delete(path);
    }
}
