package kz.tirek.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An installation in use is brought up to date: what later versions derive is derived from what was there. The data
/// is in `src/test/resources/upgrade`, by the version it was written in.
@QuarkusTest
@WithTirek
@WithHubSchools
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTest {

    private static final List<String> VERSIONS = List.of("6", "22");

    @Inject
    Flyway flyway;

    @BeforeAll
    void upgradeAnInstallationInUse() throws SQLException, IOException {
        try (Connection server = Owner.superuser();
                Statement sql = server.createStatement()) {
            sql.execute("create database upgrade owner " + setting("TIREK_DB_OWNER_USER") + " template template0");
        }
        try (Connection database = DriverManager.getConnection(url(), "postgres", "");
                Statement sql = database.createStatement()) {
            sql.execute("create extension pg_trgm; create extension btree_gist; create extension unaccent");
        }
        for (String version : VERSIONS) {
            installation().target(version).load().migrate();
            write(version);
        }
        installation().load().migrate();
    }

    @Test
    void datesTheCareersOfTeachers() throws SQLException {
        assertThat(asked("""
                select teacher.given_name, school.code, starts_on, ends_on
                from teacher_employment join teacher on teacher.id = teacher_id join school on school.id = teacher_employment.school_id
                where erased_at is null order by given_name, starts_on"""))
                .containsExactly(
                        "Айгүл S-1 2022-01-01 -",
                        "Болат S-2 2025-04-01 -",
                        "Дана S-3 2022-08-31 -",
                        "Ерлан S-1 2022-08-31 2025-08-31",
                        "Ерлан S-2 2025-09-01 -");
        assertThat(asked("""
                select given_name, period.category, starts_on, ends_on, category_due
                from teacher_category_period period join teacher on teacher.id = teacher_id order by given_name""")).containsExactly("Айгүл EXPERT 2021-09-01 - 2026-09-01", "Болат MASTER - - 9999-12-31");
        assertThat(asked("select hash, checksum_overridden, replaced_at is null from teacher_iin order by hash"))
                .containsExactly("hash-1 f f", "hash-2 f t");
    }

    @Test
    void placesEverythingInItsTerritories() throws SQLException {
        assertThat(asked("select coalesce(given_name, '–'), territories from teacher order by given_name"))
                .containsExactly(
                        "Айгүл {270000000,273600000,273620100}",
                        "Болат {150000000,153200000}",
                        "Дана {}",
                        "Ерлан {150000000,153200000}",
                        "– {150000000,153200000}");
        assertThat(asked("select territories from attendance_conflict")).containsExactly("{150000000,153200000}");
        assertThat(asked("""
                select distinct given_name, enrolment.territories = teacher.territories and enrolment.school_id = teacher.school_id
                from enrolment join teacher on teacher.id = teacher_id order by given_name""")).containsExactly("Айгүл t", "Болат t", "Дана t", "Ерлан t");
        assertThat(asked("""
                select school.code, run.territories
                from course_run run join school on school.id = venue_school_id order by school.code""")).containsExactly("S-1 {270000000,273600000,273620100}", "S-2 {150000000,153200000}");
    }

    @Test
    void describesCoursesAndRuns() throws SQLException {
        assertThat(
                        asked(
                                "select name_ru, status, minimum_attendance_percent, competencies from course order by name_ru"))
                .containsExactly("Вебинар ACTIVE 80 {}", "Стажировка ACTIVE 80 {}");
        assertThat(asked("""
                select run.code, run.status, provider.name_ru, format, places_taken, calendar_sequence, calendar_changed_at = run.created_at
                from course_run run join provider on provider.id = provider_id order by run.code"""))
                .containsExactly(
                        "R-again HELD НИШ INTERNSHIP 1 0 t",
                        "R-cancelled CANCELLED AlmaU WEBINAR 0 0 t",
                        "R-draft DRAFT AlmaU WEBINAR 0 0 t",
                        "R-held HELD НИШ INTERNSHIP 3 0 t",
                        "R-open OPEN AlmaU WEBINAR 2 0 t");
    }

    @Test
    void knowsHowEnrolmentsEnded() throws SQLException {
        assertThat(asked("""
                select run.code, given_name, enrolment.status, ended_on, attendance_percent, run.course_id = enrolment.course_id
                        and run.provider_id = enrolment.provider_id
                from enrolment join course_run run on run.id = course_run_id join teacher on teacher.id = teacher_id
                order by run.code, given_name"""))
                .containsExactly(
                        "R-again Айгүл COMPLETED 2023-05-19 - t",
                        "R-again Ерлан WAITLISTED - - t",
                        "R-cancelled Ерлан WITHDRAWN - - t",
                        "R-held Айгүл COMPLETED 2022-10-14 - t",
                        "R-held Болат APPROVED - - t",
                        "R-held Дана APPLIED - - t",
                        "R-held Ерлан REJECTED - - t",
                        "R-open Айгүл WITHDRAWN - - t",
                        "R-open Болат APPLIED - - t",
                        "R-open Дана WAITLISTED - - t",
                        "R-open Ерлан APPROVED - - t");
    }

    @Test
    void knowsWhoIsDueWhen() throws SQLException {
        assertThat(asked("""
                select coalesce(given_name, '–'), need.position, trained_on, due_on, valid_from, valid_until
                from training_need need join teacher on teacher.id = teacher_id order by given_name, valid_from"""))
                .containsExactly(
                        "Айгүл TEACHER - 2022-01-01 2022-01-01 2022-10-13",
                        "Айгүл TEACHER 2022-10-14 2025-10-14 2022-10-14 2023-05-18",
                        "Айгүл TEACHER 2023-05-19 2026-05-19 2023-05-19 9999-12-31",
                        "Болат HEAD - 2025-04-01 2025-04-01 9999-12-31",
                        "Дана PSYCHOLOGIST - 2022-08-31 2022-08-31 9999-12-31",
                        "Ерлан TEACHER - 2022-08-31 2022-08-31 2025-08-31",
                        "Ерлан TEACHER - 2022-08-31 2025-09-01 9999-12-31",
                        "– TEACHER - 2022-09-01 2022-09-01 2024-01-09");
    }

    @Test
    void keepsWhatReportsCount() throws SQLException {
        assertThat(asked("""
                select kind, given_name, school.code, report_row.territories, format, day, hours, completed, certified
                from report_row join teacher on teacher.id = teacher_id join school on school.id = report_row.school_id order by day"""))
                .containsExactly(
                        "enrolment Айгүл S-1 {270000000,273600000,273620100} INTERNSHIP 2022-10-14 72 t f",
                        "certificate Айгүл S-1 {270000000,273600000,273620100} INTERNSHIP 2022-10-20 72 t t",
                        "enrolment Айгүл S-1 {270000000,273600000,273620100} INTERNSHIP 2023-05-19 72 t f");
    }

    @Test
    void readsTheFeedOfHubSchoolsOnceMore() throws SQLException {
        assertThat(asked("select feed from replica_cursor")).isEmpty();
        assertThat(asked("select resource_type, operation from change"))
                .containsExactly("teacher CREATED", "calendar-day CREATED");
        assertThat(asked("select key from idempotency_key where ids_in(body) @> array[md5('Aigul')::uuid::text]"))
                .containsExactly("key");
    }

    @Test
    void tellsOfThoseWhoHadAnsweredOnlyWithTheNextFive() throws SQLException {
        assertThat(asked("select step, count(*) from feedback_participation group by step"))
                .containsExactly("1 7");
    }

    @Test
    void goesOnWhereItStood() throws SQLException {
        try (Connection service = service();
                Statement sql = service.createStatement()) {
            service.setAutoCommit(false);
            sql.execute("""
                    update enrolment set status = 'COMPLETED', ended_on = '2022-10-14', attendance_percent = 100
                    where id = md5('held Bolat')::uuid""");
            sql.execute(
                    "update enrolment set status = 'WITHDRAWN', reason = 'себебі' where id = md5('open Bolat')::uuid");
            sql.execute("update enrolment set status = 'APPLIED', queued_at = null where id = md5('open Dana')::uuid");
            assertThat(lines(sql, "select due_on from training_need where teacher_id = md5('Bolat')::uuid"))
                    .containsExactly("2025-10-14");
            assertThat(lines(sql, "select kind, day from report_row where teacher_id = md5('Bolat')::uuid"))
                    .containsExactly("enrolment 2022-10-14");
            assertThat(lines(sql, "select places_taken from course_run where code = 'R-open'"))
                    .containsExactly("2");
            service.rollback();
        }
    }

    /// As the application is configured, but on the other database.
    private FluentConfiguration installation() {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .configuration(flyway.getConfiguration())
                .dataSource(url(), setting("TIREK_DB_OWNER_USER"), setting("TIREK_DB_OWNER_PASSWORD"));
    }

    private static void write(String version) throws SQLException, IOException {
        String file = "/upgrade/" + version + ".sql";
        try (InputStream data = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(file), file);
                Connection service = service();
                Statement sql = service.createStatement()) {
            sql.execute(new String(data.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> asked(String query) throws SQLException {
        try (Connection service = service();
                Statement sql = service.createStatement()) {
            return lines(sql, query);
        }
    }

    /// A line for each row: its values, a dash where there is none.
    private static List<String> lines(Statement sql, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.add(Objects.requireNonNullElse(rows.getString(column), "-"));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /// What the service itself may do.
    private static Connection service() throws SQLException {
        return DriverManager.getConnection(url(), setting("TIREK_DB_USER"), setting("TIREK_DB_PASSWORD"));
    }

    private static String url() {
        String url = setting("TIREK_DB_URL");
        return url.substring(0, url.lastIndexOf('/')) + "/upgrade?preferQueryMode=simple";
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
