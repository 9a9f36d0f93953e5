package kz.tirek.hubschool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input gets its problem, never a 500.
@QuarkusTest
@WithTirek
class BadInputTest {

    static Stream<Arguments> schools() {
        return Stream.of(
                refused("", "body-required"),
                refused("null", "body-required"),
                refused("[]", "wrong-type"),
                refused(school(", \"bin\": \"991240000006\""), "/bin bin"),
                refused(school(", \"bin\": \"991340000007\""), "/bin bin"),
                refused(school(", \"bin\": \"991270000007\""), "/bin bin"),
                refused(school(", \"bin\": \"991231100000\""), "/bin bin"),
                refused(school(", \"bin\": 991240000003"), "/bin wrong-type"),
                refused(school(", \"hub\": true"), "/hub unknown-property"),
                refused(school(", \"capacity\": \"12\""), "/capacity wrong-type"),
                refused(school(", \"capacity\": 1.5"), "/capacity wrong-type"),
                refused(school(", \"capacity\": 0"), "/capacity positive"),
                refused(school(", \"capacity\": -3"), "/capacity positive"),
                refused(school(", \"capacity\": 99999999999"), "/capacity wrong-value"),
                refused(school(", \"languages\": [\"KLINGON\"]"), "/languages/0 wrong-value"),
                refused(school(", \"languages\": [null]"), "/languages not-null"),
                refused(school(", \"level\": \"\""), "/level wrong-type"),
                refused(school(", \"location\": {\"lat\": 75.1, \"lon\": 48.2}"), "/location/lat max"),
                refused(school(", \"location\": {\"lat\": 48.2}"), "/location/lon not-null"),
                refused(
                        school(", \"underfilledStatus\": {\"since\": \"2024-02-30\", \"basis\": \"x\"}"),
                        "/underfilledStatus/since wrong-value"),
                refused(
                        school(", \"underfilledStatus\": {\"since\": \"2024-02-01\", \"basis\": \" \"}"),
                        "/underfilledStatus/basis not-blank"),
                refused(school(", \"address\": \"a\\u0000b\""), "/address control-character"),
                refused(school(", \"address\": \"%s\"".formatted("x".repeat(501))), "/address size"),
                refused(
                        school(
                                ", \"publishedFigures\": [{\"measure\": \"ROOMS\", \"value\": -1, \"approximate\": null, \"source\": \"\"}]"),
                        "/publishedFigures/0/value positive-or-zero"));
    }

    @ParameterizedTest
    @MethodSource("schools")
    void refusesSchools(String body, String fault) {
        Response answer = Api.as(Given.OFFICER).body(body).post("/api/v1/schools");
        Api.problem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
                .extracting(error -> (error.get("pointer") + " " + error.get("code")).strip())
                .contains(fault);
    }

    @Test
    void namesEveryFaultAtOnce() {
        String body = """
                {"name": {"kk": " ", "en": "x"}, "bin": "991240000006", "territory": "27362010", "kind": "HUB", "capacity": 0, "extra": 1}""";
        Api.invalid(
                Api.as(Given.OFFICER).body(body).post("/api/v1/schools"),
                "/name/kk not-blank",
                "/name/ru not-blank",
                "/bin bin",
                "/territory kato",
                "/kind wrong-value",
                "/capacity positive",
                "/extra unknown-property");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/schools | {"name":                                                                      | 400 | malformed-json
                    /api/v1/schools | {"name": {"kk": "а", "ru": "б"}, "territory": "999999999", "kind": "BASIC"}   | 422 | unknown-reference
                    /api/v1/schools | {"name": {"kk": "а", "ru": "б"}, "territory": "273620100", "kind": "BASIC", "underfilledStatus": {"since": "2999-01-01", "basis": "x"}} | 422 | date-in-future
                    /api/v1/schools | {"name": {"kk": "а", "ru": "б"}, "territory": "273620100", "kind": "BASIC", "underfilledStatus": {"since": "-999999999-01-01", "basis": "x"}} | 400 | invalid-request
                    /api/v1/hub-schools | {}                                                                        | 400 | invalid-request
                    /api/v1/hub-schools | {"schoolId": "x", "cohort": "1", "mentoringCapacity": 1, "nominatedOn": "2024-01-01"} | 400 | invalid-request
                    /api/v1/hub-schools | {"schoolId": "01890a5d-ac96-774b-bcce-b302099a8057", "cohort": "1", "mentoringCapacity": 1, "nominatedOn": "2024-01-01"} | 422 | unknown-reference
                    /api/v1/hub-schools | {"schoolId": "01890a5d-ac96-774b-bcce-b302099a8057", "cohort": "1", "mentoringCapacity": 101, "nominatedOn": "2024-01-01"} | 400 | invalid-request
                    /api/v1/hub-schools | {"schoolId": "01890a5d-ac96-774b-bcce-b302099a8057", "cohort": "1", "mentoringCapacity": -1, "nominatedOn": "2024-01-01"} | 400 | invalid-request
                    /api/v1/hub-schools/01890a5d-ac96-774b-bcce-b302099a8057/select | {"effectiveOn": "2024-01-01"} | 404 | not-found
                    /api/v1/hub-schools/01890a5d-ac96-774b-bcce-b302099a8057/select | {}                            | 400 | invalid-request
                    /api/v1/hub-schools/01890a5d-ac96-774b-bcce-b302099a8057/dance | {}                             | 404 | not-found
                    /api/v1/hub-schools/1/select | {"effectiveOn": "2024-01-01"}                                    | 404 | not-found
                    /api/v1/mentorships | {"hubSchoolId": "01890a5d-ac96-774b-bcce-b302099a8057", "schoolId": "01890a5d-ac96-774b-bcce-b302099a8057", "from": "2024-01-01"} | 422 | unknown-reference
                    /api/v1/mentorships | {"from": "01.02.2024"}                                                    | 400 | invalid-request
                    /api/v1/mentorships/01890a5d-ac96-774b-bcce-b302099a8057/end | {"until": "2024-01-01", "reason": "x"} | 404 | not-found
                    """)
    void refusesBodies(String path, String body, int status, String code) {
        Response answer =
                Api.as(Given.OFFICER).header("If-Match", "*").body(body).post(path);
        Api.problem(answer, status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/schools?limit=0, 400, invalid-request",
        "/api/v1/schools?limit=501, 400, invalid-request",
        "/api/v1/schools?cursor=abc, 400, invalid-cursor",
        "/api/v1/schools?sort=BIN, 400, invalid-request",
        "/api/v1/schools?territory=27, 400, invalid-request",
        "/api/v1/schools?kind=HUB, 400, invalid-request",
        "/api/v1/schools?underfilled=yes, 400, invalid-request",
        "/api/v1/schools?q=, 400, invalid-request",
        "/api/v1/schools?q=%00, 400, invalid-request",
        "/api/v1/schools?near=1, 400, invalid-request",
        "/api/v1/schools?status=ACTIVE&status=CLOSED, 400, invalid-request",
        "/api/v1/schools/01890a5d-ac96-774b-bcce-b302099a8057, 404, not-found",
        "/api/v1/schools/01890a5d-ac96-774b-bcce-b302099a8057/history, 404, not-found",
        "/api/v1/schools/x, 404, not-found",
        "/api/v1/hub-schools?school=1, 400, invalid-request",
        "/api/v1/mentorships?activeOn=2024-13-01, 400, invalid-request",
        "/api/v1/mentorships?activeOn=+999999999-01-01, 400, invalid-request",
        "/api/v1/mentorships?hubSchool=1, 400, invalid-request",
        "/api/v1/territories/999999999, 404, not-found",
        "/api/v1/territories/x, 404, not-found",
        "/api/v1/changes/hub-schools?after=x, 400, invalid-cursor",
        "/api/v1/changes/hub-schools?limit=0, 400, invalid-request",
        "/api/v1/nothing, 404, not-found"
    })
    void refusesQuestions(String path, int status, String code) {
        Api.problem(Api.as(Given.OFFICER).urlEncodingEnabled(false).get(path), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "абв%", "()*+?[", "'; drop table school", "☃", "''''"})
    void searchesForAnything(String q) {
        Api.as(Given.OFFICER).queryParam("q", q).get("/api/v1/schools").then().statusCode(200);
        Api.as(Given.OFFICER)
                .queryParam("q", q)
                .get("/api/v1/territories")
                .then()
                .statusCode(200);
    }

    @Test
    void keepsDatesWithinWhatADatabaseHolds() {
        String hub = Given.createdHub("Шексіз", 3);
        String school = Given.createdUnderfilledSchool("Шексіз шағын");
        for (String until : new String[] {"+999999999-12-31", "12345-01-01"}) {
            Response answer = Given.post("/api/v1/mentorships", Given.mentorship(hub, school, "2024-01-01", until));
            Api.problem(answer, 400, "invalid-request");
        }
        Response early = Given.post("/api/v1/mentorships", Given.mentorship(hub, school, "-999999999-01-01", null));
        Api.problem(early, 400, "invalid-request");
    }

    @Test
    void makesNoBodyOfPlainText() {
        Response answer = Api.as(Tokens.of("fund-officer"))
                .contentType("text/plain")
                .header("If-Match", "\"0\"")
                .body("no reason")
                .post("/api/v1/community-events/" + UUID.randomUUID() + "/cancel");
        Api.problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void refusesFilesThatAreNone() {
        Api.problem(upload("", "text/csv"), 400, "file-unreadable");
        Api.problem(upload("x", "text/csv"), 400, "invalid-request");
        Api.problem(
                upload("not a workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                400,
                "file-unreadable");
        Api.problem(upload("{}", "application/json"), 415, "unsupported-media-type");
    }

    private static Response upload(String body, String type) {
        return Api.as(Tokens.of("ministry"))
                .contentType(type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/schools/import");
    }

    private static String school(String more) {
        return """
               {"name": {"kk": "Қате", "ru": "Ошибка"}, "territory": "273620100", "kind": "SECONDARY"%s}""".formatted(more);
    }

    private static Arguments refused(String body, String fault) {
        return Arguments.of(body, fault);
    }
}
