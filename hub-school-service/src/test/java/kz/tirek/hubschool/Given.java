package kz.tirek.hubschool;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import org.jspecify.annotations.Nullable;

/// What tests begin with: schools, hub schools, mentorships, made through the API.
public final class Given {

    /// The town of Aksai in West Kazakhstan.
    public static final String AKSAI = "273620100";
    /// A city administration in Aktobe region.
    public static final String AKTOBE = "151000000";

    public static final Tokens OFFICER = Tokens.of("fund-officer");

    private Given() {}

    public static LocalDate today() {
        return LocalDate.now(BusinessDate.ZONE);
    }

    /// The body of a school, to be completed.
    public static Map<String, Object> school(String name, String territory) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", Map.of("kk", name + " мектебі", "ru", "Школа " + name, "en", name + " school"));
        body.put("territory", territory);
        body.put("kind", "SECONDARY");
        return body;
    }

    public static Map<String, Object> underfilledSchool(String name, String territory) {
        Map<String, Object> body = school(name, territory);
        body.put("underfilledStatus", Map.of("since", "2024-09-01", "basis", "Приказ №112 от 26.08.2024"));
        return body;
    }

    /// Creates something and returns its id.
    public static String created(String path, Map<String, Object> body) {
        return post(path, body).then().statusCode(201).extract().path("id");
    }

    public static String createdSchool(String name) {
        return created("/api/v1/schools", school(name, AKSAI));
    }

    public static String createdUnderfilledSchool(String name) {
        return created("/api/v1/schools", underfilledSchool(name, AKTOBE));
    }

    public static Map<String, Object> nomination(String schoolId, int capacity) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schoolId", schoolId);
        body.put("cohort", "2022");
        body.put("mentoringCapacity", capacity);
        body.put("nominatedOn", "2022-07-14");
        return body;
    }

    public static String createdHub(String name, int capacity) {
        return created("/api/v1/hub-schools", nomination(createdSchool(name), capacity));
    }

    public static Map<String, Object> mentorship(String hubId, String schoolId, String from, @Nullable String until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("hubSchoolId", hubId);
        body.put("schoolId", schoolId);
        body.put("from", from);
        if (until != null) {
            body.put("until", until);
        }
        return body;
    }

    public static Response post(String path, Map<String, Object> body) {
        return Api.once(OFFICER).body(body).post(path);
    }

    /// Takes an action on the resource as it is now.
    public static Response act(String path, String action, Map<String, Object> body) {
        return act(OFFICER, path, action, body);
    }

    public static Response act(Tokens token, String path, String action, Map<String, Object> body) {
        return Api.once(token)
                .header("If-Match", Api.etag(OFFICER, path))
                .body(body)
                .post(path + "/" + action);
    }

    public static Response patch(String path, String json) {
        return patch(OFFICER, path, json);
    }

    public static Response patch(Tokens token, String path, String json) {
        return Api.as(token)
                .contentType(Api.MERGE_PATCH + ";charset=UTF-8")
                .header("If-Match", Api.etag(OFFICER, path))
                .body(json)
                .patch(path);
    }
}
