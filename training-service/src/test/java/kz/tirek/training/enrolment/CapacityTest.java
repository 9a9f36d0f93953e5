package kz.tirek.training.enrolment;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.application;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.Test;

/// No run has more people than places, whatever happens at the same time.
@QuarkusTest
@WithTirek
@WithHubSchools
class CapacityTest {

    private static final int CALLERS = 200;
    private static final int PLACES = 25;

    @Inject
    AgroalDataSource database;

    private final UUID school = HubSchools.school();
    private final String token = OFFICER.sign();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void holdsWhenTwoHundredApplyAreApprovedAndLeaveAtOnce() throws Exception {
        String run = openRun(PLACES);
        List<String> teachers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            teachers.add(teacher(school));
        }
        Map<Integer, Integer> applied = atOnce(
                teachers,
                teacher -> request("enrolments")
                        .POST(HttpRequest.BodyPublishers.ofString(application(run, teacher, "WAIT"))));
        assertThat(applied).isEqualTo(Map.of(201, CALLERS));
        assertPlaces(run, 0, PLACES);

        List<String> enrolments = enrolments(run, "");
        Map<Integer, Integer> approved = atOnce(
                enrolments,
                enrolment -> request("enrolments/" + enrolment + "/approve")
                        .header("If-Match", "*")
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(approved).isEqualTo(Map.of(200, PLACES, 409, CALLERS - PLACES));
        assertPlaces(run, PLACES, 0);

        List<String> leaving = enrolments(run, "&status=APPROVED").subList(0, 20);
        Map<Integer, Integer> left = atOnce(
                leaving,
                enrolment -> request("enrolments/" + enrolment + "/withdraw")
                        .header("If-Match", "*")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"x\"}")));
        assertThat(left).isEqualTo(Map.of(200, 20));
        assertPlaces(run, PLACES - 20, 20);
    }

    @Test
    void refusesEverybodyBeyondThePlacesWhoDoesNotWait() throws Exception {
        String run = openRun(PLACES);
        List<String> teachers = new ArrayList<>();
        for (int i = 0; i < 2 * PLACES; i++) {
            teachers.add(teacher(school));
        }
        Map<Integer, Integer> applied = atOnce(
                teachers,
                teacher -> request("enrolments")
                        .POST(HttpRequest.BodyPublishers.ofString(application(run, teacher, "REFUSE"))));
        assertThat(applied).isEqualTo(Map.of(201, PLACES, 409, PLACES));
    }

    @Test
    void holdsWhenFilesApplicationsAndFewerPlacesComeAtOnce() throws Exception {
        String run = openRun(PLACES);
        String other = openRun(PLACES, "2022-11-07", "2022-11-11");
        List<String> teachers = new ArrayList<>();
        for (int i = 0; i < 3 * PLACES; i++) {
            teachers.add(teacher(school));
        }
        String forward = "teacherId\n" + String.join("\n", teachers.subList(0, 2 * PLACES));
        String backward = "teacherId\n"
                + String.join("\n", teachers.subList(0, 2 * PLACES).reversed());
        List<String> requests = new ArrayList<>(teachers.subList(2 * PLACES, 3 * PLACES));
        requests.addAll(List.of("file " + run, "file " + other, "fewer"));
        Map<Integer, Integer> answers = atOnce(requests, request -> switch (request) {
            case "fewer" ->
                request("course-runs/" + run)
                        .setHeader("Content-Type", Api.MERGE_PATCH)
                        .header("If-Match", "*")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"capacity\":20}"));
            case String file
            when file.startsWith("file ") ->
                request("course-runs/" + file.substring(5) + "/enrolments/import")
                        .setHeader("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(file.endsWith(run) ? forward : backward));
            default ->
                request("enrolments").POST(HttpRequest.BodyPublishers.ofString(application(run, request, "WAIT")));
        });
        assertThat(answers.getOrDefault(500, 0)).isZero();
        assertThat(answers).containsEntry(201, PLACES);
        Response places = Api.as(OFFICER).get("/api/v1/course-runs/" + run + "/places");
        assertThat(places.<Integer>path("taken")).isEqualTo(places.<Integer>path("capacity"));
        assertThat(places.<Integer>path("taken") + places.<Integer>path("waitlisted"))
                .isEqualTo(3 * PLACES);
    }

    @Test
    void enrolsATeacherOnceHoweverManyAskAtOnce() throws Exception {
        String run = openRun(PLACES);
        List<String> sameTeacher = Collections.nCopies(20, teacher(school));
        Map<Integer, Integer> applied = atOnce(
                sameTeacher,
                teacher -> request("enrolments")
                        .POST(HttpRequest.BodyPublishers.ofString(application(run, teacher, "WAIT"))));
        assertThat(applied).isEqualTo(Map.of(201, 1, 409, 19));
    }

    @Test
    void isHeldByTheDatabaseAsWell() throws SQLException {
        String run = openRun(1);
        insert(run, teacher(school), "APPLIED");
        String second = teacher(school);
        assertThatThrownBy(() -> insert(run, second, "APPROVED")).hasMessageContaining("enrolment_capacity");
        assertThatThrownBy(() -> insert(run, second, "WAITLISTED")).hasMessageContaining("enrolment_queued");
        try (Connection connection = database.getConnection();
                PreparedStatement close =
                        connection.prepareStatement("update course_run set status = 'CLOSED' where id = ?::uuid")) {
            close.setString(1, run);
            assertThat(close.executeUpdate()).isEqualTo(1);
        }
        assertThatThrownBy(() -> insert(run, second, "REJECTED")).hasMessageContaining("enrolment_run_open");
    }

    private void insert(String run, String teacher, String status) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into enrolment (id, version, created_at, course_run_id, teacher_id, status, reason)
                        values (?, 0, now(), ?::uuid, ?::uuid, ?, 'x')""")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, run);
            insert.setString(3, teacher);
            insert.setString(4, status);
            insert.executeUpdate();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /// How often each status was answered.
    private Map<Integer, Integer> atOnce(List<String> subjects, Function<String, HttpRequest.Builder> request)
            throws Exception {
        Map<Integer, Integer> answers = new HashMap<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = new ArrayList<>();
            for (String subject : subjects) {
                calls.add(callers.submit(
                        () -> http.send(request.apply(subject).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()));
            }
            for (Future<Integer> call : calls) {
                answers.merge(call.get(), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static List<String> enrolments(String run, String filter) {
        return Api.as(OFFICER)
                .get("/api/v1/enrolments?limit=500&courseRun=" + run + filter)
                .path("items.id");
    }

    private static void assertPlaces(String run, int approved, int applied) {
        Response places = Api.as(OFFICER).get("/api/v1/course-runs/" + run + "/places");
        assertThat(places.<Integer>path("approved")).isEqualTo(approved);
        assertThat(places.<Integer>path("applied")).isEqualTo(applied);
        assertThat(places.<Integer>path("taken")).isEqualTo(PLACES);
        assertThat(places.<Integer>path("free")).isZero();
    }
}
