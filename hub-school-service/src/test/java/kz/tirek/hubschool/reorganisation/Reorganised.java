package kz.tirek.hubschool.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;

/// Bodies and questions of the tests of reorganisations.
final class Reorganised {

    static final String PATH = "/api/v1/reorganisations";
    static final String SCHOOLS = "/api/v1/schools/";
    static final String MENTORSHIPS = "/api/v1/mentorships";

    /// The day the reorganisations of the tests take effect.
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private Reorganised() {}

    static Map<String, Object> merge(List<String> sources, String target) {
        return body("MERGE", "merge", Map.of("sourceIds", sources, "targetId", target));
    }

    static Map<String, Object> mergeIntoNew(List<String> sources, Map<String, Object> school) {
        return body("MERGE", "merge", Map.of("sourceIds", sources, "newSchool", school));
    }

    /// A school to be founded, underfilled from its first day on.
    static Map<String, Object> founded(String name) {
        Map<String, Object> school = Given.school(name, Given.AKTOBE);
        school.put("underfilledStatus", Map.of("since", DAY.toString(), "basis", "Постановление акимата №45"));
        return school;
    }

    static Map<String, Object> rename(String school, String name) {
        return body(
                "RENAME",
                "rename",
                Map.of("schoolId", school, "name", Map.of("kk", name + " мектебі", "ru", "Школа " + name)));
    }

    static Map<String, Object> split(String source, boolean closes, List<Map<String, Object>> parts) {
        return body("SPLIT", "split", Map.of("sourceId", source, "closes", closes, "parts", parts));
    }

    static Map<String, Object> part(Map<String, Object> school, String... mentorships) {
        return Map.of(
                "school",
                school,
                "takes",
                List.of(mentorships).stream()
                        .map(id -> Map.of("resourceType", "mentorship", "id", id))
                        .toList());
    }

    static Map<String, Object> body(String kind, String member, Object what) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("effectiveOn", DAY.toString());
        body.put("basis", "Постановление акимата №45 от 01.06.2026");
        body.put(member, what);
        return body;
    }

    static Map<String, Object> on(LocalDate day, Map<String, Object> body) {
        body.put("effectiveOn", day.toString());
        return body;
    }

    static Response record(Map<String, Object> body) {
        return Given.post(PATH, body);
    }

    /// Records it and returns its address.
    static String recorded(Map<String, Object> body) {
        return PATH + "/" + Given.created(PATH, body);
    }

    static JsonPath preview(Map<String, Object> body) {
        return Given.post(PATH + "/preview", body)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response undo(String path) {
        return Given.act(path, "undo", Map.of("reason", "Ошибочно"));
    }

    static JsonPath read(String path) {
        Response answer = Api.as("auditor").get(path);
        assertThat(answer.statusCode()).as("%s %s", path, answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static JsonPath school(String id) {
        return read(SCHOOLS + id);
    }

    /// Who mentors a school on a day.
    static List<String> hubsOf(String school, LocalDate day) {
        return read(MENTORSHIPS + "?school=" + school + "&activeOn=" + day).getList("items.hubSchoolId");
    }

    static List<String> found(String q) {
        return Api.as("auditor")
                .queryParam("q", q)
                .queryParam("limit", 500)
                .get("/api/v1/schools")
                .path("items.id");
    }

    static List<String> history(String path) {
        return read(path + "/history").getList("items.operation");
    }
}
