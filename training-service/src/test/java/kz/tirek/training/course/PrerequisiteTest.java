package kz.tirek.training.course;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.patch;
import static kz.tirek.training.Training.provider;
import static kz.tirek.training.Training.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// What comes before a course, who gives it and whether it is given at all.
@QuarkusTest
@WithTirek
@WithHubSchools
class PrerequisiteTest {

    @Inject
    AgroalDataSource database;

    @Test
    void statesWhatComesBeforeAndWhatItLeadsTo() {
        String basics = course();
        String advanced = course();
        needs(advanced, basics).then().statusCode(200).body("prerequisites", contains(basics), "version", equalTo(1));
        patch(
                        OFFICER,
                        "courses/" + advanced,
                        "{\"competencies\":[\"Сабақ жоспарлайды\"],\"minimumAttendancePercent\":null}")
                .then()
                .statusCode(200)
                .body("competencies", contains("Сабақ жоспарлайды"), "minimumAttendancePercent", equalTo(80));
        Api.as("ministry").get("/api/v1/courses?prerequisite=" + basics).then().body("items.id", contains(advanced));
        Response unknown = Api.problem(needs(basics, UUID.randomUUID().toString()), 422, "unknown-reference");
        assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/prerequisites/0");
    }

    @Test
    void refusesACircleOfAnyLength() {
        String first = course();
        String second = course();
        String third = course();
        needs(second, first).then().statusCode(200);
        needs(third, second).then().statusCode(200);
        Response circle = Api.problem(needs(first, third), 409, "prerequisite-circle");
        assertThat(circle.jsonPath().<String>getList("circle")).containsExactly(first, third, second, first);
        Api.problem(needs(first, first), 409, "prerequisite-circle");
        assertThatThrownBy(() -> insert(first, third)).hasMessageContaining("course_prerequisite_circle");
        needs(third, first, second).then().statusCode(200);
    }

    @Test
    void refusesACircleWhoseHalvesAreStatedAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = course();
            String other = course();
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Integer> there = callers.submit(() -> needs(one, other).statusCode());
                Future<Integer> back = callers.submit(() -> needs(other, one).statusCode());
                answers.add(there.get());
                answers.add(back.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void isGivenNoLongerOnceWithdrawn() {
        String course = course();
        String draft = created(OFFICER, "course-runs", run(course, 5));
        act(OFFICER, "courses/" + course, "withdraw", "{\"reason\":\"Жаңасы бар\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"), "withdrawalReason", equalTo("Жаңасы бар"));
        Api.problem(Api.as(OFFICER).body(run(course, 5)).post("/api/v1/course-runs"), 409, "course-withdrawn");
        Api.problem(act(OFFICER, "course-runs/" + draft, "open"), 409, "course-withdrawn");
        Response again =
                Api.problem(act(OFFICER, "courses/" + course, "withdraw", "{\"reason\":\"x\"}"), 409, "state-conflict");
        assertThat(again.jsonPath().<String>getList("allowedActions")).containsExactly("reinstate");
        act(OFFICER, "courses/" + course, "reinstate").then().statusCode(200);
        act(OFFICER, "course-runs/" + draft, "open").then().statusCode(200);
    }

    @Test
    void staysWithItsProviderOnceAnnounced() {
        String run = openRun(5);
        String announced = Api.as(OFFICER).get("/api/v1/course-runs/" + run).path("courseId");
        String other = "{\"providerId\":\"" + provider() + "\"}";
        Api.problem(patch(OFFICER, "courses/" + announced, other), 409, "course-provider-fixed");
        patch(OFFICER, "courses/" + course(), other).then().statusCode(200);
    }

    private static Response needs(String course, String... prerequisites) {
        return patch(
                OFFICER, "courses/" + course, "{\"prerequisites\":[\"" + String.join("\",\"", prerequisites) + "\"]}");
    }

    private void insert(String course, String prerequisite) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into course_prerequisite (course_id, prerequisite_id) values (?::uuid, ?::uuid)")) {
            insert.setString(1, course);
            insert.setString(2, prerequisite);
            insert.executeUpdate();
        }
    }
}
