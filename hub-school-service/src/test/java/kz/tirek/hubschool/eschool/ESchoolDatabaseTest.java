package kz.tirek.hubschool.eschool;

import static kz.tirek.hubschool.eschool.ESchool.CLASSES;
import static kz.tirek.hubschool.eschool.ESchool.byHub;
import static kz.tirek.hubschool.eschool.ESchool.createdGap;
import static kz.tirek.hubschool.eschool.ESchool.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import kz.tirek.hubschool.Given;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// The rules of the e-school hold in PostgreSQL too, whatever the service's code does.
@QuarkusTest
@WithTirek
class ESchoolDatabaseTest {

    private static final String LINK =
            "insert into remote_class_gap (remote_class_id, teaching_gap_id, pupils, hours_per_week) values ('%s', '%s', 5, %d)";

    @Inject
    AgroalDataSource database;

    @Test
    void letsNobodyTeachMoreThanLacks() {
        String hub = Given.createdHub("Қор сағаты", 3);
        String gap = createdGap(Given.createdUnderfilledSchool("Қор сағаты"), "PHYSICS", 4);
        Given.created(CLASSES, byHub(hub, "2026-01-12", "2026-03-31", share(gap, 3)));
        String second = Given.created(CLASSES, byHub(hub, "2026-03-31", null));
        refuses("teaching_gap_not_overcovered", LINK.formatted(second, gap, 2));
        refuses(
                "teaching_gap_not_overcovered",
                "update teaching_gap set hours_per_week = 2 where id = '%s'".formatted(gap));
        String later = Given.created(CLASSES, byHub(hub, "2026-04-01", null, share(gap, 2)));
        refuses(
                "teaching_gap_not_overcovered",
                "update remote_class set starts_on = '2026-03-31' where id = '%s'".formatted(later));
    }

    @Test
    void letsAClassCloseGapsOfItsSubjectOnlyAndItsLessonsStandApart() {
        String hub = Given.createdHub("Қор пәні", 3);
        String remote = Given.created(CLASSES, byHub(hub, "2026-01-12", null));
        String chemistry = createdGap(Given.createdUnderfilledSchool("Қор химия"), "CHEMISTRY", 4);
        refuses("remote_class_fits_the_gap", LINK.formatted(remote, chemistry, 1));
        refuses(
                "remote_class_slots_apart",
                "insert into remote_class_slot (remote_class_id, day, starts, minutes) values ('%s', 'TUESDAY', '10:44', 45)"
                        .formatted(remote));
        refuses(
                "remote_class_slot_ends_on_its_day",
                "insert into remote_class_slot (remote_class_id, day, starts, minutes) values ('%s', 'MONDAY', '23:30', 45)"
                        .formatted(remote));
        refuses(
                "remote_class_one_provider",
                "update remote_class set organisation_kk = 'x', organisation_ru = 'x', organisation_country = 'KZ' where id = '%s'"
                        .formatted(remote));
        refuses(
                "hub_school_still_teaches",
                "insert into hub_school_transition (hub_school_id, position, status, effective_on, reason) values ('%s', 1, 'WITHDRAWN', '2026-02-01', 'x')"
                        .formatted(hub));
    }

    @Test
    void keepsAGapOnce() {
        String school = Given.createdUnderfilledSchool("Қор бос орын");
        createdGap(school, "MUSIC", 2);
        refuses(
                "teaching_gap_once_at_a_time",
                "insert into teaching_gap (id, version, school_id, subject, grades, hours_per_week, since, created_at) values (gen_random_uuid(), 0, '%s', 'MUSIC', array[9, 11], 1, '2027-01-01', now())"
                        .formatted(school));
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
