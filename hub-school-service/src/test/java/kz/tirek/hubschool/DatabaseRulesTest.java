package kz.tirek.hubschool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// The rules hold in PostgreSQL too, whatever the service's code does: here its own database user breaks them.
@QuarkusTest
@WithTirek
class DatabaseRulesTest {

    private static final String MENTORSHIP = """
            insert into mentorship (id, version, hub_school_id, school_id, starts_on, ends_on, created_at)
            values (gen_random_uuid(), 0, '%s', '%s', '%s', %s, now())""";

    @Inject
    AgroalDataSource database;

    @Test
    void keepsTheCapacity() throws SQLException {
        String hub = Given.createdHub("Қор сыйымдылығы", 1);
        sql(MENTORSHIP.formatted(hub, Given.createdUnderfilledSchool("Қ1"), "2024-01-01", "'2024-06-30'"));
        String second = Given.createdUnderfilledSchool("Қ2");
        refuses("mentorship_within_capacity", MENTORSHIP.formatted(hub, second, "2024-06-30", "null"));
        sql(MENTORSHIP.formatted(hub, second, "2024-07-01", "null"));
        refuses(
                "mentorship_within_capacity",
                "update mentorship set ends_on = null where hub_school_id = '%s' and ends_on is not null"
                        .formatted(hub));
    }

    @Test
    void keepsTheSameSchoolsFromMeetingTwice() throws SQLException {
        String hub = Given.createdHub("Қор жұбы", 5);
        String school = Given.createdUnderfilledSchool("Қор жұбы");
        sql(MENTORSHIP.formatted(hub, school, "2024-01-01", "null"));
        refuses("mentorship_once_at_a_time", MENTORSHIP.formatted(hub, school, "2025-01-01", "null"));
        refuses(
                "mentorship_keeps_its_parties",
                "update mentorship set school_id = '%s' where hub_school_id = '%s'"
                        .formatted(Given.createdUnderfilledSchool("Қор басқа"), hub));
    }

    @Test
    void mentorsUnderfilledSchoolsByOtherLiveHubsOnly() throws SQLException {
        String school = Given.createdUnderfilledSchool("Қор өзі");
        String hub = Given.created("/api/v1/hub-schools", Given.nomination(school, 5));
        refuses("mentorship_of_another_school", MENTORSHIP.formatted(hub, school, "2024-01-01", "null"));
        refuses(
                "mentorship_of_an_underfilled_school",
                MENTORSHIP.formatted(hub, Given.createdSchool("Қор толық"), "2024-01-01", "null"));
        Given.act("/api/v1/hub-schools/" + hub, "withdraw", Map.of("effectiveOn", "2024-01-01", "reason", "x"));
        refuses(
                "mentorship_by_a_live_hub",
                MENTORSHIP.formatted(hub, Given.createdUnderfilledSchool("Қор шағын"), "2024-01-01", "null"));
    }

    @Test
    void letsNoHubLeaveUnderAMentorship() throws SQLException {
        String hub = Given.createdHub("Қор кету", 5);
        sql(MENTORSHIP.formatted(hub, Given.createdUnderfilledSchool("Қор кету"), "2024-01-01", "null"));
        refuses("hub_school_still_mentors", transition(hub, 1, "WITHDRAWN", "2024-01-02"));
    }

    @Test
    void keepsTheLifecycleInOrderAndForGood() throws SQLException {
        String hub = Given.createdHub("Қор өмірі", 5);
        refuses("hub_school_lifecycle", transition(hub, 1, "OPERATING", "2024-01-01"));
        refuses("hub_school_lifecycle", transition(hub, 2, "SELECTED", "2024-01-01"));
        refuses("hub_school_dates_in_order", transition(hub, 1, "SELECTED", "2022-07-13"));
        refuses(
                "hub_school_status_is_its_last_step",
                transition(hub, 1, "SELECTED", "2022-07-15")
                        + "; update hub_school set status = 'EQUIPPING' where id = '%s'".formatted(hub));
        denies("update hub_school_transition set reason = 'x' where hub_school_id = '%s'".formatted(hub));
        denies("delete from hub_school_transition where hub_school_id = '%s'".formatted(hub));
        denies("delete from hub_school where id = '%s'".formatted(hub));
    }

    @Test
    void keepsASchoolInTheProgrammeOnceAndOpen() throws SQLException {
        String school = Given.createdSchool("Қор бір");
        Given.created("/api/v1/hub-schools", Given.nomination(school, 5));
        refuses("hub_school_one_live_per_school", """
                insert into hub_school (id, version, code, school_id, cohort, mentoring_capacity, status, published_figures, created_at)
                values (gen_random_uuid(), 0, 'H-2999-0001', '%s', 'x', 1, 'NOMINATED', '[]', now())""".formatted(school));
        refuses(
                "school_in_programme",
                "update school set status = 'CLOSED', closed_on = '2024-01-01', close_reason = 'x' where id = '%s'"
                        .formatted(school));
        denies("delete from school where id = '%s'".formatted(school));
    }

    @Test
    void keepsAnUnderfilledStatusWithItsBasisAndTheClassifierComplete() throws SQLException {
        String school = Given.createdUnderfilledSchool("Қор негізі");
        refuses(
                "school_underfilled_with_basis",
                "update school set underfilled_basis = null where id = '%s'".formatted(school));
        denies("delete from territory where code = '273647102'");
    }

    @Test
    void keepsTheStatusAndItsPeriodsInStep() throws SQLException {
        String school = Given.createdUnderfilledSchool("Қор кезеңі");
        refuses("school_underfilled_as_dated", """
                update school set underfilled = false, underfilled_since = null, underfilled_basis = null where id = '%s'""".formatted(school));
        refuses(
                "school_underfilled_as_dated",
                "update underfilled_period set ends_on = '2025-05-31' where school_id = '%s'".formatted(school));
        refuses("underfilled_period_once_at_a_time", """
                insert into underfilled_period (id, version, school_id, starts_on, ends_on, basis, created_at)
                values (gen_random_uuid(), 0, '%s', '2024-01-01', '2024-09-01', 'x', now())""".formatted(school));
    }

    private static String transition(String hub, int position, String status, String on) {
        return """
                insert into hub_school_transition (hub_school_id, position, status, effective_on, reason)
                values ('%s', %d, '%s', '%s', 'x')""".formatted(hub, position, status, on);
    }

    private void refuses(String constraint, String statement) {
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getServerErrorMessage().getConstraint())
                                .as(refused.getMessage())
                                .isEqualTo(constraint));
    }

    private void denies(String statement) {
        assertThatThrownBy(() -> sql(statement)).hasMessageContaining("permission denied");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
