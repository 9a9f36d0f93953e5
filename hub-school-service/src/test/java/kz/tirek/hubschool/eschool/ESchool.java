package kz.tirek.hubschool.eschool;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import org.jspecify.annotations.Nullable;

/// Bodies and questions of the tests of the e-school.
public final class ESchool {

    public static final String GAPS = "/api/v1/teaching-gaps";
    public static final String CLASSES = "/api/v1/remote-classes";

    private ESchool() {}

    public static Map<String, Object> gap(String school, String subject, int hours, String since) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schoolId", school);
        body.put("subject", subject);
        body.put("grades", List.of(7, 8, 9));
        body.put("hoursPerWeek", hours);
        body.put("since", since);
        return body;
    }

    public static String createdGap(String school, String subject, int hours) {
        return Given.created(GAPS, gap(school, subject, hours, "2025-09-01"));
    }

    /// The body of a class of physics in grades 8 and 9, without a provider and gaps.
    public static Map<String, Object> remoteClass(String from, @Nullable String until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("teacher", "Әлия Серікқызы Омарова");
        body.put("subject", "PHYSICS");
        body.put("grades", List.of(8, 9));
        body.put("platform", Map.of("name", "BilimClass", "url", "https://meet.example.kz/8"));
        body.put("language", "KAZAKH");
        body.put("timetable", List.of(slot("TUESDAY", "10:00", 45), slot("THURSDAY", "10:00", 45)));
        body.put("from", from);
        if (until != null) {
            body.put("until", until);
        }
        return body;
    }

    public static Map<String, Object> byHub(String hub, String from, @Nullable String until, Object... gaps) {
        Map<String, Object> body = remoteClass(from, until);
        body.put("hubSchoolId", hub);
        body.put("gaps", new ArrayList<>(List.of(gaps)));
        return body;
    }

    public static Map<String, Object> slot(String day, String starts, int minutes) {
        return Map.of("day", day, "starts", starts, "minutes", minutes);
    }

    public static Map<String, Object> share(String gap, int hours) {
        return Map.of("teachingGapId", gap, "pupils", 9, "hoursPerWeek", hours);
    }

    public static JsonPath read(String path) {
        return Api.as("auditor").get(path).then().statusCode(200).extract().jsonPath();
    }

    public static List<String> ids(String path) {
        return read(path).getList("items.id");
    }
}
