package kz.tirek.training.cascade;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.await;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.feed;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.teacher;
import static kz.tirek.training.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class CascadeTest {

    private static final Tokens OF_AKTOBE = Tokens.of("coordinator").territories("150000000");
    private static final Tokens OF_AKSAI = Tokens.of("coordinator").territories("270000000");
    private static final Tokens OF_ELSEWHERE = Tokens.of("coordinator").territories("110000000");

    private UUID own;
    private UUID mentored;
    private UUID hub;
    private UUID mentorship;
    private String trainer;

    @BeforeEach
    void aHubOfAksaiThatMentorsASchoolOfAktobe() {
        own = HubSchools.school();
        mentored = HubSchools.school(HubSchools.AKTOBE);
        hub = HubSchools.hub(own);
        mentorship = HubSchools.mentorship(hub, mentored, "2024-01-01");
        trainer = teacher(own, "TEACHER", "2015-09-01");
    }

    @Test
    void countsWhomATrainedTeacherOfTheHubTrainedAtAMentoredSchool() {
        HubSchools.territory(
                "270000000", "Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan Region");
        train("2023-05-05", trainer);
        String taught = teacher(mentored, "TEACHER", "2015-09-01");
        String colleague = teacher(own, "TEACHER", "2015-09-01");
        String stranger = teacher(HubSchools.school(), "TEACHER", "2015-09-01");
        String cascade = cascade(trainer, "2024-03-14", taught, colleague, stranger);
        await(() -> "[true]".equals(counted(cascade, taught)));
        get(cascade)
                .body("trainerGeneration", equalTo(0))
                .body("participants.find { it.teacher.teacherId == '" + taught + "' }.generation", equalTo(1))
                .body(
                        "participants.find { it.teacher.teacherId == '" + taught + "' }.mentorshipId",
                        equalTo(mentorship.toString()))
                .body("participants.find { it.teacher.teacherId == '" + taught + "' }.counted", equalTo(true))
                .body("participants.find { it.teacher.teacherId == '" + colleague + "' }.counted", equalTo(false))
                .body("participants.find { it.teacher.teacherId == '" + stranger + "' }.counted", equalTo(false));
        patch(OFFICER, "cascades/" + cascade, """
                        {"participants":[{"teacherId":"%s"},{"teacherId":"%s","linkReason":"Мектеп келесі айда алынады"}]}""".formatted(taught, stranger))
                .then()
                .statusCode(200)
                .body("participants", hasSize(2))
                .body("participants.counted", contains(true, true))
                .body("version", equalTo(1));
        reach("2026-01-01")
                .body("total.teachers", equalTo(2))
                .body("total.schools", equalTo(2))
                .body("mentoredSchools", equalTo(1))
                .body("byGeneration.generation", contains(1))
                .body("byRegion.region", contains("150000000", "270000000"))
                .body("byRegion[1].regionName.en", equalTo("West Kazakhstan Region"))
                .body("byGenerationAndRegion", hasSize(2));
        reach("2024-03-13").body("total.teachers", equalTo(0));
        Api.as("ministry")
                .get("/api/v1/cascades/reach?hubSchool=" + hub)
                .then()
                .body("total.teachers", nullValue())
                .body("total.suppressed", equalTo(true))
                .body("total.schools", equalTo(2));
        Api.as(OFFICER)
                .get("/api/v1/cascades/reach/by-hub?limit=500")
                .then()
                .body("items.find { it.hubSchoolId == '" + hub + "' }.reached.teachers", equalTo(2))
                .body("items.find { it.hubSchoolId == '" + hub + "' }.farthestGeneration", equalTo(1));
        act(OFFICER, "cascades/" + cascade, "cancel", "{\"reason\":\"Екі рет тіркелген\"}")
                .then()
                .statusCode(200)
                .body("participants.counted", contains(false, false));
        reach("2026-01-01").body("total.teachers", equalTo(0));
        Api.problem(act(OFFICER, "cascades/" + cascade, "cancel", "{\"reason\":\"x\"}"), 409, "state-conflict");
        Api.problem(patch(OFFICER, "cascades/" + cascade, "{\"hours\":3}"), 409, "state-conflict");
    }

    @Test
    void derivesGenerationsWhateverIsRecordedFirst() {
        String first = teacher(mentored, "TEACHER", "2015-09-01");
        String second = teacher(mentored, "TEACHER", "2015-09-01");
        String third = teacher(mentored, "TEACHER", "2015-09-01");
        String last = cascade(second, "2024-05-14", third);
        get(last).body("trainerGeneration", nullValue()).body("participants[0].counted", equalTo(false));
        String middle = cascade(first, "2024-04-14", second);
        String same = cascade(first, "2024-03-14", third);
        String beginning = cascade(trainer, "2024-03-14", first);
        get(last).body("trainerGeneration", nullValue());
        train("2023-05-05", trainer);
        await(() -> "[true]".equals(counted(last, third)));
        get(beginning).body("participants[0].generation", equalTo(1));
        get(middle).body("trainerGeneration", equalTo(1)).body("participants[0].generation", equalTo(2));
        get(last).body("participants[0].generation", equalTo(3));
        get(same).body("trainerGeneration", nullValue());
        reach("2026-01-01")
                .body("byGeneration.generation", contains(1, 2, 3))
                .body("byGeneration.reached.teachers", contains(1, 1, 1));
        act(OFFICER, "cascades/" + beginning, "cancel", "{\"reason\":\"Қате\"}")
                .then()
                .statusCode(200);
        get(last).body("trainerGeneration", nullValue()).body("participants[0].counted", equalTo(false));
    }

    @Test
    void followsMentorshipsThatAreRecordedChangedAndTakenBackLater() {
        train("2023-05-05", trainer);
        String taught = teacher(mentored, "TEACHER", "2015-09-01");
        String cascade = cascade(trainer, "2023-12-31", taught);
        get(cascade).body("participants.counted", contains(false));
        HubSchools.mentorship(mentorship, hub, mentored, "2023-12-31", "\"2023-12-31\"");
        await(() -> "[true]".equals(counted(cascade, taught)));
        HubSchools.publish("mentorship", mentorship, "DELETED", null);
        await(() -> "[false]".equals(counted(cascade, taught)));
        UUID successor = HubSchools.school(HubSchools.AKTOBE);
        HubSchools.mentorship(hub, successor, "2023-01-01");
        HubSchools.merge(mentored, successor);
        await(() -> "[true]".equals(counted(cascade, taught)));
    }

    @Test
    void letsCoordinatorsOfEitherEndActAndNobodyElse() {
        train("2023-05-05", trainer);
        String taught = teacher(mentored, "TEACHER", "2015-09-01");
        Api.problem(
                Api.as(OF_ELSEWHERE)
                        .body(body(trainer, "2024-03-14", own, taught))
                        .post("/api/v1/cascades"),
                403,
                "outside-territory");
        String cascade = created(OF_AKTOBE, "cascades", body(trainer, "2024-03-14", own, taught));
        for (Tokens who : new Tokens[] {OF_AKTOBE, OF_AKSAI}) {
            Api.as(who)
                    .get("/api/v1/cascades/" + cascade)
                    .then()
                    .statusCode(200)
                    .body("trainer.familyName", equalTo("Сынақов"));
            Api.as(who)
                    .get("/api/v1/cascades?hubSchool=" + hub)
                    .then()
                    .body("items.id", contains(cascade))
                    .body("items[0].participants", equalTo(1));
        }
        Api.as(OF_ELSEWHERE).get("/api/v1/cascades?hubSchool=" + hub).then().body("items", hasSize(0));
        Api.problem(Api.as(OF_ELSEWHERE).get("/api/v1/cascades/" + cascade), 403, "outside-territory");
        Api.problem(act(OF_ELSEWHERE, "cascades/" + cascade, "cancel", "{\"reason\":\"x\"}"), 403, "outside-territory");
        Api.as("auditor")
                .get("/api/v1/cascades/" + cascade)
                .then()
                .statusCode(200)
                .body("trainer.familyName", nullValue());
        for (String filter : new String[] {
            "trainer=" + trainer,
            "participant=" + taught,
            "school=" + mentored,
            "hostSchool=" + own,
            "territory=153200000&from=2024-03-14&until=2024-03-14&status=RECORDED&sort=CREATED_DESC"
        }) {
            Api.as(OFFICER)
                    .get("/api/v1/cascades?" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(cascade));
        }
        Api.as(OFFICER).get("/api/v1/cascades?participant=" + trainer).then().body("items.id", not(hasItem(cascade)));
        Api.problem(Api.as("ministry").get("/api/v1/cascades"), 403, "forbidden");
        Api.as(OFFICER)
                .get("/api/v1/cascades/" + cascade + "/history")
                .then()
                .body("items.operation", contains("CREATED"));
        assertThat(feed()).contains(cascade).doesNotContain("Сынақов").doesNotContain("linkReason");
    }

    @Test
    void namesWhatIsWrongWithACascade() {
        String taught = teacher(mentored, "TEACHER", "2015-09-01");
        String good = body(trainer, "2024-03-14", own, taught);
        Api.invalid(
                post("{}"),
                "/hubSchoolId not-null",
                "/trainerId not-null",
                "/heldOn not-null",
                "/hours not-null",
                "/hostSchoolId not-null",
                "/basis not-null",
                "/participants not-empty");
        Api.invalid(
                post(body(trainer, "1990-12-31", own, taught, taught).replace("\"topic\":\"Зертхана\",", "")),
                "/heldOn too-early",
                "/topic content-missing",
                "/participants/1/teacherId repeated");
        Api.problem(post(good.replace("2024-03-14", "2090-03-14")), 422, "date-in-future");
        Api.problem(post(body(trainer, "2024-03-14", own, taught, trainer)), 422, "cascade-trainer-takes-part");
        String nobody = "0198c5a0-0000-7000-8000-000000000004";
        Response unknown = Api.problem(
                post(body(nobody, "2024-03-14", own, taught, nobody.replace('4', '5'))), 422, "unknown-reference");
        assertThat(unknown.<List<String>>path("errors.pointer"))
                .containsExactly("/trainerId", "/participants/1/teacherId");
        for (String id : new String[] {hub.toString(), own.toString()}) {
            Api.problem(post(good.replace(id, nobody)), 422, "unknown-reference");
        }
        Api.problem(
                post(good.replace("\"topic\"", "\"courseId\":\"" + nobody + "\",\"topic\"")), 422, "unknown-reference");
        Api.problem(Api.as(OFFICER).get("/api/v1/cascades/" + nobody), 404, "not-found");
        Api.problem(Api.as(OFFICER).get("/api/v1/cascades/reach?hubSchool=x"), 400, "invalid-request");
    }

    private String cascade(String who, String day, String... taught) {
        return created(OFFICER, "cascades", body(who, day, own, taught));
    }

    private String body(String who, String day, UUID host, String... taught) {
        return body(hub, who, day, host, Arrays.stream(taught));
    }

    static String body(UUID hub, String who, String day, UUID host, Stream<String> taught) {
        return """
                {"hubSchoolId":"%s","trainerId":"%s","heldOn":"%s","hours":6,"topic":"Зертхана","hostSchoolId":"%s",
                 "basis":"Приказ №12","participants":[%s]}""".formatted(
                hub,
                who,
                day,
                host,
                taught.map(teacher -> "{\"teacherId\":\"" + teacher + "\"}").collect(Collectors.joining(",")));
    }

    private static Response post(String body) {
        return Api.as(OFFICER).body(body).post("/api/v1/cascades");
    }

    private static ValidatableResponse get(String cascade) {
        return Api.as(OFFICER).get("/api/v1/cascades/" + cascade).then().statusCode(200);
    }

    private static String counted(String cascade, String teacher) {
        return get(cascade)
                .extract()
                .path("participants.findAll { it.teacher.teacherId == '" + teacher + "' }.counted")
                .toString();
    }

    private ValidatableResponse reach(String asOf) {
        return Api.as(OFFICER)
                .get("/api/v1/cascades/reach?hubSchool=" + hub + "&asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}
