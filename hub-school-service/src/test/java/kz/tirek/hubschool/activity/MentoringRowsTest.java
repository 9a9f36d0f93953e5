package kz.tirek.hubschool.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// The rules of goals, activities and monitoring results hold in PostgreSQL too.
@QuarkusTest
@WithTirek
class MentoringRowsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void keepsActivitiesAndMentorshipsTogether() throws SQLException {
        JsonPath mentorship = mentorship("Қатар");
        refuses("mentoring_activity_within_mentorship", activity(mentorship, "2023-12-31"));
        sql(activity(mentorship, "2024-05-01"));
        String one = " where id = '%s'".formatted(mentorship.getString("id"));
        refuses("mentorship_spans_its_activities", "update mentorship set ends_on = '2024-04-30'" + one);
        refuses("mentoring_activity_of_mentorship", "delete from mentorship" + one);
        String school = Given.createdUnderfilledSchool("Қатар басқа");
        refuses(
                "mentoring_activity_of_mentorship",
                activity(mentorship, "2024-05-01").replace(mentorship.getString("schoolId"), school));
        refuses("mentorship_keeps_its_parties", "update mentorship set school_id = '%s'".formatted(school) + one);
        refuses(
                "mentoring_activity_participants_add_up",
                "insert into mentoring_activity_participants select id, 'PUPILS', 3, 2, 2 from mentoring_activity where mentorship_id = '%s'"
                        .formatted(mentorship.getString("id")));
        refuses(
                "mentoring_activity_cancelled",
                "update mentoring_activity set status = 'CANCELLED' where mentorship_id = '%s'"
                        .formatted(mentorship.getString("id")));
    }

    @Test
    void keepsResultsAndGoalsSound() throws SQLException {
        JsonPath mentorship = mentorship("Нәтиже");
        refuses("monitoring_result_within_scale", result(mentorship, 4, 26, "2024-05-01"));
        refuses("monitoring_result_grade_check", result(mentorship, 5, 20, "2024-05-01"));
        refuses("monitoring_result_in_school_year", result(mentorship, 4, 20, "2024-09-01"));
        sql(result(mentorship, 4, 20, "2024-05-01"));
        refuses("monitoring_result_once", result(mentorship, 4, 21, "2024-05-02"));
        String goal = """
                insert into mentorship_goal (id, version, mentorship_id, area, text, target, due_on, status, created_at)
                values (gen_random_uuid(), 0, '%s', 'TEACHING', 'x', %s, '2024-12-31', '%s', now())""";
        refuses("mentorship_goal_measured", goal.formatted(mentorship.getString("id"), "1", "OPEN"));
        refuses("mentorship_goal_closed", goal.formatted(mentorship.getString("id"), "null", "REACHED"));
    }

    private static JsonPath mentorship(String name) {
        String id = Given.created(
                "/api/v1/mentorships",
                Given.mentorship(Given.createdHub(name, 3), Given.createdUnderfilledSchool(name), "2024-01-01", null));
        return Api.as("auditor").get("/api/v1/mentorships/" + id).jsonPath();
    }

    private static String activity(JsonPath mentorship, String on) {
        return """
                insert into mentoring_activity (id, version, mentorship_id, hub_school_id, school_id, type, status, held_on, mode,
                                                topic, host, basis, created_at)
                values (gen_random_uuid(), 0, '%s', '%s', '%s', 'VISIT', 'HELD', '%s', 'ONLINE', 'x', 'HUB_SCHOOL', 'x', now())""".formatted(
                mentorship.getString("id"), mentorship.getString("hubSchoolId"), mentorship.getString("schoolId"), on);
    }

    private static String result(JsonPath mentorship, int grade, int score, String on) {
        return """
                insert into monitoring_result (id, version, mentorship_id, hub_school_id, school_id, school_year, stage, grade,
                                               subject, pupils, average_score, score_max, instrument, measured_on, created_at)
                values (gen_random_uuid(), 0, '%s', '%s', '%s', 2023, 'YEARLY', %d, 'PHYSICS', 5, %d, 25, 'x', '%s', now())""".formatted(
                        mentorship.getString("id"),
                        mentorship.getString("hubSchoolId"),
                        mentorship.getString("schoolId"),
                        grade,
                        score,
                        on);
    }

    private void refuses(String constraint, String statement) {
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getServerErrorMessage().getConstraint())
                                .as(refused.getMessage())
                                .isEqualTo(constraint));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
