package kz.tirek.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;

/// Steps that tests of training share, all through the API.
public final class Training {

    /// The fund officer.
    public static final Tokens OFFICER = Tokens.of("fund-officer");

    private Training() {}

    /// Creates something and returns its id.
    public static String created(Tokens who, String path, String body) {
        return Api.as(who)
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Acts on a resource as it stands now.
    public static Response act(Tokens who, String path, String action, String body) {
        return Api.as(who)
                .header("If-Match", Api.etag(OFFICER, "/api/v1/" + path))
                .body(body)
                .post("/api/v1/" + path + "/" + action);
    }

    /// The same without a body.
    public static Response act(Tokens who, String path, String action) {
        return Api.as(who)
                .header("If-Match", Api.etag(OFFICER, "/api/v1/" + path))
                .post("/api/v1/" + path + "/" + action);
    }

    /// Patches a resource as it stands now.
    public static Response patch(Tokens who, String path, String patch) {
        return Api.as(who)
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", Api.etag(OFFICER, "/api/v1/" + path))
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/" + path);
    }

    public static String provider() {
        return created(OFFICER, "providers", provider("null"));
    }

    /// The body of a provider.
    ///
    /// @param bin as JSON
    public static String provider(String bin) {
        return """
                {"name":{"kk":"Назарбаев Зияткерлік мектептері","ru":"Назарбаев Интеллектуальные школы"},"kind":"NIS","country":"KZ","bin":%s}""".formatted(bin);
    }

    public static String course() {
        return created(OFFICER, "courses", course(provider(), 72));
    }

    /// The body of a course.
    public static String course(String provider, int hours) {
        return """
                {"providerId":"%s","name":{"kk":"Пәндік тағылымдама","ru":"Предметная стажировка","en":"Subject internship"},
                 "format":"INTERNSHIP","hours":%d,"languages":["KAZAKH","RUSSIAN"],"audience":["TEACHERS"]}""".formatted(provider, hours);
    }

    /// The body of a run that may open at once and was over long ago.
    public static String run(String course, int capacity) {
        return """
                {"courseId":"%s","from":"2022-10-03","until":"2022-10-14","venue":{"place":"NIS, Алматы"},"capacity":%d,
                 "host":"Nazarbayev Intellectual Schools",
                 "basis":{"title":"Бұйрық","number":"17-Ө","date":"2022-09-01"}}""".formatted(course, capacity);
    }

    /// A new run that takes applications.
    public static String openRun(int capacity) {
        String run = created(OFFICER, "course-runs", run(course(), capacity));
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        return run;
    }

    /// A new run on other days that takes applications.
    public static String openRun(int capacity, String from, String until) {
        String body = run(course(), capacity)
                .replace("2022-10-14", "UNTIL")
                .replace("2022-10-03", from)
                .replace("UNTIL", until);
        String run = created(OFFICER, "course-runs", body);
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        return run;
    }

    /// The body of a teacher.
    ///
    /// @param iin as JSON
    public static String teacher(UUID school, String iin) {
        return """
                {"familyName":"Сынақов","givenName":"Нұрлан","schoolId":"%s","subjects":["PHYSICS"],"position":"TEACHER","iin":%s}""".formatted(school, iin);
    }

    public static String teacher(UUID school) {
        return created(OFFICER, "teachers", teacher(school, "null"));
    }

    /// The answer to an application.
    public static Response apply(Tokens who, String run, String teacher) {
        return Api.as(who).body(application(run, teacher, "WAIT")).post("/api/v1/enrolments");
    }

    /// The body of an application.
    public static String application(String run, String teacher, String whenFull) {
        return """
                {"courseRunId":"%s","teacherId":"%s","whenFull":"%s"}""".formatted(run, teacher, whenFull);
    }

    /// The id of a new enrolment.
    public static String enrol(String run, String teacher) {
        return apply(OFFICER, run, teacher).then().statusCode(201).extract().path("id");
    }

    /// The whole change feed, as the ministry reads it.
    public static String feed() {
        StringBuilder feed = new StringBuilder();
        Response page = Api.as("ministry").get("/api/v1/changes/training?limit=500");
        while (!page.<List<Object>>path("items").isEmpty()) {
            feed.append(page.asString());
            page = Api.as("ministry").get("/api/v1/changes/training?limit=500&after=" + page.path("next"));
        }
        return feed.toString();
    }

    /// The status of an enrolment.
    public static String status(String enrolment) {
        return Api.as(OFFICER).get("/api/v1/enrolments/" + enrolment).path("status");
    }

    /// A teacher who works at a school since a day.
    public static String teacher(UUID school, String position, String since) {
        String body = teacher(school, "null").replace("\"TEACHER\"", "\"" + position + "\"");
        return created(OFFICER, "teachers", body.replace("\"iin\"", "\"employedSince\":\"" + since + "\",\"iin\""));
    }

    /// These teachers completed a course that ended on a day.
    public static void train(String day, String... teachers) {
        String body = run(course(), 100).replace("2022-10-03", day).replace("2022-10-14", day);
        String run = created(OFFICER, "course-runs", body);
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        List<String> enrolments =
                Arrays.stream(teachers).map(teacher -> enrol(run, teacher)).toList();
        enrolments.forEach(enrolment ->
                act(OFFICER, "enrolments/" + enrolment, "approve").then().statusCode(200));
        act(OFFICER, "course-runs/" + run, "close").then().statusCode(200);
        act(OFFICER, "course-runs/" + run, "hold").then().statusCode(200);
        enrolments.forEach(enrolment ->
                act(OFFICER, "enrolments/" + enrolment, "complete").then().statusCode(200));
    }

    /// Waits until something published elsewhere is here.
    public static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited for too long").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
