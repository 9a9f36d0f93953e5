package kz.tirek.training;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.application;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.provider;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each thing a caller can get wrong is a problem of its own, and nothing is half done.
@QuarkusTest
@WithTirek
@WithHubSchools
class BadInputTest {

    private static final String UNKNOWN = UUID.randomUUID().toString();
    private static final String LONG = "ә".repeat(301);

    record Bad(String path, String body, List<String> faults) {

        static Bad of(String path, String body, String... faults) {
            return new Bad(path, body, List.of(faults));
        }
    }

    static Stream<Bad> bodies() {
        UUID school = UUID.randomUUID();
        return Stream.of(
                Bad.of("providers", "{}", "/name not-null", "/kind not-null", "/country not-null"),
                Bad.of("providers", provider("\"991240000006\""), "/bin bin"),
                Bad.of("providers", provider("\"991231100000\""), "/bin bin"),
                Bad.of("providers", provider("991240000003"), "/bin wrong-type"),
                Bad.of("providers", provider("null").replace("KZ", "kz"), "/country pattern"),
                Bad.of("providers", provider("null").replace("NIS", "SHOP"), "/kind wrong-value"),
                Bad.of(
                        "providers",
                        provider("null").replace("\"ru\"", "\"de\""),
                        "/name/de unknown-property",
                        "/name/ru not-blank"),
                Bad.of(
                        "providers",
                        provider("null").replace("Назарбаев Интеллектуальные школы", LONG),
                        "/name/ru size"),
                Bad.of("providers", provider("null").replace("Назарбаев И", "\\u0000"), "/name/ru control-character"),
                Bad.of(
                        "providers",
                        provider("null").replace("\"country\"", "\"historicalTotals\":[{\"value\":-1}],\"country\""),
                        "/historicalTotals/0/approximate not-null",
                        "/historicalTotals/0/asOf not-null",
                        "/historicalTotals/0/measure not-null",
                        "/historicalTotals/0/source not-blank",
                        "/historicalTotals/0/value positive-or-zero"),
                Bad.of("courses", course(UNKNOWN, 0), "/hours min"),
                Bad.of("courses", course(UNKNOWN, 501), "/hours max"),
                Bad.of("courses", course(UNKNOWN, 8).replace("\"hours\":8", "\"hours\":8.5"), "/hours wrong-type"),
                Bad.of(
                        "courses",
                        course(UNKNOWN, 8).replace("\"hours\":8", "\"hours\":99999999999"),
                        "/hours wrong-value"),
                Bad.of("courses", course(UNKNOWN, 8).replace("[\"TEACHERS\"]", "[]"), "/audience not-empty"),
                Bad.of(
                        "courses",
                        course(UNKNOWN, 8).replace("\"RUSSIAN\"", "\"KAZAKH\""),
                        "/languages unique-elements"),
                Bad.of("courses", course("not-an-id", 8), "/providerId wrong-value"),
                Bad.of(
                        "courses",
                        course(UNKNOWN, 8)
                                .replace(
                                        "\"hours\"",
                                        "\"minimumAttendancePercent\":101,\"competencies\":[\"\"],\"prerequisites\":[\"x\"],\"hours\""),
                        "/minimumAttendancePercent max",
                        "/competencies/0 not-blank",
                        "/prerequisites/0 wrong-value"),
                Bad.of(
                        "course-runs",
                        run(UNKNOWN, 5).replace("\"host\"", "\"price\":\"-1\",\"language\":\"LATIN\",\"host\""),
                        "/price tenge",
                        "/language wrong-value"),
                Bad.of("course-runs", run(UNKNOWN, 0), "/capacity min"),
                Bad.of("course-runs", run(UNKNOWN, 10_001), "/capacity max"),
                Bad.of("course-runs", run(UNKNOWN, 5).replace("2022-10-14", "2022-10-02"), "/until dates-out-of-order"),
                Bad.of("course-runs", run(UNKNOWN, 5).replace("2022-10-14", "2022-02-30"), "/until wrong-value"),
                Bad.of(
                        "course-runs",
                        run(UNKNOWN, 5).replace("\"place\":\"NIS, Алматы\"", "\"link\":\"javascript:x\""),
                        "/venue/link pattern"),
                Bad.of("course-runs", run(UNKNOWN, 5).replace("\"number\":\"17-Ө\",", ""), "/basis/number not-blank"),
                Bad.of("teachers", teacher(school, "\"99123110000\""), "/iin iin"),
                Bad.of("teachers", teacher(school, "\"9912311000O0\""), "/iin iin"),
                Bad.of("teachers", teacher(school, "\"991331100004\""), "/iin iin"),
                Bad.of("teachers", teacher(school, "\"990230100002\""), "/iin iin"),
                Bad.of("teachers", teacher(school, "\"991231700009\""), "/iin iin"),
                Bad.of("teachers", teacher(school, "\"000000000000\""), "/iin iin"),
                Bad.of("teachers", teacher(school, "\"991240000003\""), "/iin iin"),
                Bad.of("teachers", teacher(school, "991231100000"), "/iin wrong-type"),
                Bad.of(
                        "teachers",
                        teacher(school, "null").replace("[\"PHYSICS\"]", "[\"MAGIC\",null]"),
                        "/subjects/0 wrong-value"),
                Bad.of("teachers/search", "{\"iin\":\"991331100004\"}", "/iin iin-form"),
                Bad.of("enrolments", "{}", "/courseRunId not-null", "/teacherId not-null"),
                Bad.of("enrolments", application(UNKNOWN, UNKNOWN, "PUSH"), "/whenFull wrong-value"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void namesEverythingThatIsWrongWithABody(Bad bad) {
        Response answer = Api.as(OFFICER).body(bad.body()).post("/api/v1/" + bad.path());
        Api.problem(answer, 400, "invalid-request");
        List<String> faults = answer.jsonPath().<java.util.Map<String, String>>getList("errors").stream()
                .map(fault -> fault.get("pointer") + " " + fault.get("code"))
                .toList();
        assertThat(faults).as(bad.body()).containsAll(bad.faults());
        assertThat(answer.asString()).doesNotContain("991231100001", "991331100004");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"a\":1}{\"b\":2}",
                "{\"kind\":\"NIS\",\"kind\":\"NIS\"}",
                "\u0000"
            })
    void refusesWhatIsNoBody(String body) {
        Response answer = Api.as(OFFICER).body(body).post("/api/v1/providers");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("code")).isIn("malformed-json", "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "providers?colour=red, 400, invalid-request",
        "providers?kind=SHOP, 400, invalid-request",
        "providers?country=KAZ, 400, invalid-request",
        "providers?sort=bin, 400, invalid-request",
        "providers?limit=0, 400, invalid-request",
        "providers?limit=501, 400, invalid-request",
        "providers?cursor=abc, 400, invalid-cursor",
        "courses?provider=abc, 400, invalid-request",
        "course-runs?from=yesterday, 400, invalid-request",
        "course-runs?freePlaces=0, 400, invalid-request",
        "course-runs?territory=27, 400, invalid-request",
        "enrolments?from=2026-02-30, 400, invalid-request",
        "teachers?territory=27, 400, invalid-request",
        "teachers?iin=991231100000, 400, invalid-request",
        "enrolments?status=LATE, 400, invalid-request",
        "changes/training?after=%20, 400, invalid-cursor",
        "changes/training?limit=501, 400, invalid-request",
        "providers/00000000-0000-0000-0000-000000000000, 404, not-found",
        "providers/abc, 404, not-found",
        "teachers/00000000-0000-0000-0000-000000000000/history, 404, not-found",
        "enrolments/00000000-0000-0000-0000-000000000000, 404, not-found",
        "course-runs/00000000-0000-0000-0000-000000000000/places, 404, not-found",
        "nothing-here, 404, not-found"
    })
    void refusesWhatIsNoAddress(String address, int status, String code) {
        Api.problem(Api.as(OFFICER).urlEncodingEnabled(false).get("/api/v1/" + address), status, code);
    }

    @Test
    void refusesUnknownIdsInBodies() {
        Api.problem(Api.as(OFFICER).body(run(UNKNOWN, 5)).post("/api/v1/course-runs"), 422, "unknown-reference");
        Api.problem(
                Api.as(OFFICER).body(application(UNKNOWN, UNKNOWN, "WAIT")).post("/api/v1/enrolments"),
                422,
                "unknown-reference");
        String teacher = teacher(HubSchools.school());
        Response run = Api.problem(
                Api.as(OFFICER).body(application(UNKNOWN, teacher, "WAIT")).post("/api/v1/enrolments"),
                422,
                "unknown-reference");
        assertThat(run.<String>path("errors[0].pointer")).isEqualTo("/courseRunId");
    }

    @Test
    void speaksTheCallersLanguage() {
        String enrolment = application(UNKNOWN, UNKNOWN, "WAIT");
        for (String language : List.of("kk", "ru", "en")) {
            Response answer = Api.as(OFFICER)
                    .header("Accept-Language", language)
                    .body(enrolment)
                    .post("/api/v1/enrolments");
            assertThat(answer.header("Content-Language")).isEqualTo(language);
        }
    }

    @Test
    void refusesOtherMediaTypesAndMethods() {
        Api.problem(
                Api.as(OFFICER).contentType("text/plain").body("x").post("/api/v1/providers"),
                415,
                "unsupported-media-type");
        Api.problem(Api.as(OFFICER).accept("application/xml").get("/api/v1/providers"), 406, "not-acceptable");
        Api.problem(Api.as(OFFICER).delete("/api/v1/providers"), 405, "method-not-allowed");
        Api.problem(
                Api.as(OFFICER).contentType("application/json").body("{}").post("/api/v1/teachers/import"),
                415,
                "unsupported-media-type");
    }
}
