package kz.tirek.training.report;

import static kz.tirek.training.Training.teacher;
import static kz.tirek.training.Training.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// After random changes at the same moment, backdated ones among them, the rows kept for reports are what enrolments,
/// internships, certificates, employments, courses and schools say.
@QuarkusTest
@WithTirek
@WithHubSchools
class ReportRowTest {

    private static final String DEADLOCK = "40P01";

    private final Random random = new Random(34);
    private List<UUID> schools = List.of();
    private List<String> teachers = List.of();

    @BeforeEach
    void employTeachers() {
        schools = Stream.of("633000000", "633400000", "633600000")
                .map(district -> HubSchools.school(List.of("630000000", district)))
                .toList();
        teachers = IntStream.range(0, 6)
                .mapToObj(number -> teacher(schools.get(number % 3), "TEACHER", "2018-01-01"))
                .toList();
    }

    @Test
    void areWhatTheRecordsSay() throws Exception {
        train("2019-03-01", teachers.get(0), teachers.get(1), teachers.get(2), teachers.get(3));
        train("2021-03-01", teachers.get(1), teachers.get(3), teachers.get(4));
        train("2023-03-01", teachers.get(1), teachers.get(4), teachers.get(5));
        for (String teacher : teachers) {
            work(teacher, "2014-01-01", "2017-12-31");
        }
        String withinARun = internship(teachers.get(1));
        assertThat(different()).isEmpty();
        List<Callable<String>> changes = Stream.generate(this::change)
                .limit(150)
                .<Callable<String>>map(sql -> () -> insist(sql))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<String> change : threads.invokeAll(changes)) {
                change.get();
            }
        }
        assertThat(different()).isEmpty();
        String first = "update enrolment set reason = 'Себебі', status = '%s' where id in (select e.id from enrolment e"
                + " join internship i on i.teacher_id = e.teacher_id and i.course_run_id = e.course_run_id where i.id = '"
                + withinARun + "')";
        Owner.run(first.formatted("FAILED"));
        assertThat(kept(withinARun)).isNotEmpty();
        Owner.run(first.formatted("COMPLETED"));
        assertThat(kept(withinARun)).isEmpty();
        work(teachers.get(3), "2012-01-01", "2013-12-31");
        assertThat(different()).isEmpty();
    }

    private String change() {
        String teacher = teachers.get(random.nextInt(teachers.size()));
        UUID school = schools.get(random.nextInt(schools.size()));
        return switch (random.nextInt(7)) {
            case 0 ->
                "update teacher_employment set school_id = '%s' where teacher_id = '%s' and ends_on is %s null"
                        .formatted(school, teacher, random.nextBoolean() ? "not" : "");
            case 1 -> {
                LocalDate last = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2500));
                yield """
                        update teacher_employment set ends_on = case when ends_on is not null then date '%1$s' end,
                            starts_on = case when ends_on is null then date '%1$s' + 1 else starts_on end
                        where teacher_id = '%2$s'""".formatted(last, teacher);
            }
            case 2, 3 ->
                "update enrolment set reason = 'Себебі', status = '%s' where teacher_id = '%s'"
                        .formatted(random.nextBoolean() ? "FAILED" : "COMPLETED", teacher);
            case 4 ->
                "update enrolment set ended_on = ended_on + %d where teacher_id = '%s'"
                        .formatted(random.nextInt(600) - 300, teacher);
            case 5 ->
                "update course set hours = %d, format = '%s' where id in (select course_id from enrolment where teacher_id = '%s')"
                        .formatted(1 + random.nextInt(80), random.nextBoolean() ? "COURSE" : "SEMINAR", teacher);
            default ->
                "update school set territories = '{630000000,63%d000000}' where id = '%s'"
                        .formatted(random.nextInt(10, 40), school);
        };
    }

    /// Whoever is broken off because two wait for each other, tries again.
    private static String insist(String sql) throws SQLException {
        while (true) {
            try {
                return Owner.run(sql);
            } catch (SQLException failure) {
                if (!DEADLOCK.equals(failure.getSQLState())) {
                    throw failure;
                }
            }
        }
    }

    private void work(String teacher, String from, String until) throws SQLException {
        Owner.run("""
                insert into teacher_employment (id, version, created_at, teacher_id, school_id, starts_on, ends_on)
                values ('%s', 0, now(), '%s', '%s', '%s', '%s')""".formatted(Ids.next(), teacher, schools.get(random.nextInt(schools.size())), from, until));
    }

    /// One that was completed within the run of the teacher's first enrolment.
    private static String internship(String teacher) throws SQLException {
        UUID id = Ids.next();
        Owner.runUnguarded("""
                insert into internship (id, version, created_at, teacher_id, kind, host_organisation, course_run_id, supervisor,
                    basis_title, basis_number, basis_date, starts_on, ends_on, hours, status, diary_hours, diary_share_percent,
                    territories, host_search)
                select '%s', 0, now(), teacher_id, 'ADMINISTRATION', 'Мұражай', course_run_id, 'Жетекші', 'Бұйрық', '1', ended_on,
                    ended_on, ended_on, 40, 'COMPLETED', 40, 0, '{}', ''
                from enrolment where teacher_id = '%s' order by ended_on limit 1""".formatted(id, teacher));
        return id.toString();
    }

    private static String kept(String id) throws SQLException {
        return Owner.run("select kind from report_row where id = '" + id + "'");
    }

    /// The rows that only one side has.
    private String different() throws SQLException {
        String columns =
                "id, kind, teacher_id, school_id, territories, course_run_id, provider_id, format, day, hours, completed";
        String ours = teachers.stream().collect(Collectors.joining("','", " where teacher_id in ('", "')"));
        String kept = "select " + columns + " from report_row" + ours;
        String derived = "select " + columns + " from report_row_derived" + ours;
        return Owner.run("select cast(one as text) from ((" + kept + " except " + derived + ") union all (" + derived
                + " except " + kept + ")) one");
    }
}
