package kz.tirek.training;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.course;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.enrol;
import static kz.tirek.training.Training.openRun;
import static kz.tirek.training.Training.provider;
import static kz.tirek.training.Training.run;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the code refuses, the database refuses as well.
@QuarkusTest
@WithTirek
@WithHubSchools
class DatabaseRulesTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider | bin = '991231100000' | provider_bin_form",
                "provider | kind = 'SHOP' | provider_kind",
                "provider | country = 'kz' | provider_country",
                "course | hours = 0 | course_hours",
                "course | hours = 501 | course_hours",
                "course | languages = '{}' | course_languages",
                "course | audience = '{PUPILS}' | course_audience",
                "course | minimum_attendance_percent = 101 | course_minimum_attendance",
                "course | status = 'WITHDRAWN' | course_withdrawal",
                "course_run | price_tiyn = 0 | course_run_price",
                "course_run | language = 'ENGLISH' | course_run_language",
                "course_run | places_taken = 6 | course_run_capacity",
                "enrolment | exception_reason = 'x' | enrolment_exception",
                "enrolment | ended_on = '2022-10-14' | enrolment_ended",
                "enrolment | status = 'COMPLETED', ended_on = '2022-10-14' | enrolment_run_held",
                "course_run | ends_on = '2022-10-02' | course_run_dates",
                "course_run | venue_place = null | course_run_venue",
                "course_run | capacity = 0 | course_run_capacity_range",
                "course_run | basis_number = null | course_run_basis_whole",
                "course_run | status = 'OPEN', host = null | course_run_basis",
                "course_run | status = 'CANCELLED' | course_run_cancellation",
                "full_run | capacity = 1 | course_run_capacity",
                "teacher | category_since = '2024-09-01' | teacher_category_since",
                "teacher | position = 'ASTRONAUT' | teacher_position",
                "teacher | given_name = null | teacher_name",
                "teacher | erased_at = now(), erasure_basis = 'x' | teacher_name",
                "teacher | erasure_basis = 'x' | teacher_erasure",
                "teacher | school_id = gen_random_uuid() | teacher_school_id_fkey",
                "enrolment | status = 'REJECTED' | enrolment_reason",
                "enrolment | status = 'WAITLISTED' | enrolment_queued",
                "enrolment | status = 'LATE' | enrolment_status"
            })
    void refusesWhatBreaksARule(String subject, String change, String constraint) {
        String table = subject.equals("full_run") ? "course_run" : subject;
        String id = id(subject);
        assertThatThrownBy(() -> execute("update " + table + " set " + change + " where id = ?::uuid", id))
                .hasMessageContaining('"' + constraint + '"');
    }

    @ParameterizedTest
    @CsvSource({"provider", "course", "course_run", "teacher", "enrolment", "change", "personal_data_read"})
    void deletesNothing(String table) {
        assertThatThrownBy(() -> execute("delete from " + table + " where ? is null", "x"))
                .hasMessageContaining("permission denied");
    }

    private static String id(String subject) {
        return switch (subject) {
            case "provider" -> provider();
            case "course" -> course();
            case "course_run" -> created(OFFICER, "course-runs", run(course(), 5));
            case "full_run" -> {
                String run = openRun(2);
                enrol(run, teacher(HubSchools.school()));
                enrol(run, teacher(HubSchools.school()));
                yield run;
            }
            case "teacher" -> teacher(HubSchools.school());
            default -> enrol(openRun(5), teacher(HubSchools.school()));
        };
    }

    private void execute(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.execute();
        }
    }
}
