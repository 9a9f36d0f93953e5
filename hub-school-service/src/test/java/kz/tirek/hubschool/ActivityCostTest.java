package kz.tirek.hubschool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What lists of activities cost at 50,000 of them, 800 mentorships and 10,000 schools: the plans of the very
/// statements the service sends.
@QuarkusTest
@WithTirek
class ActivityCostTest {

    private static final String ACTIVITIES = "/api/v1/mentoring-activities";

    @BeforeAll
    static void fill() throws SQLException {
        Owner.run("alter table school disable trigger user; alter table hub_school disable trigger user;"
                + "alter table school enable trigger school_stands_in_territories;"
                + "alter table mentorship disable trigger user; alter table mentoring_activity disable trigger user;"
                + "alter table mentorship enable trigger mentorship_stands_in_territories");
        Owner.run("""
              insert into school (id, version, code, name_kk, name_ru, territory, languages, kind, underfilled, underfilled_since,
                                  underfilled_basis, status, published_figures, created_at)
              select uuidv7(), 0, 'S-8' || lpad(i::text, 6, '0'), 'Мектеп ' || i, 'Школа ' || i,
                     codes[1 + i * 7919 % cardinality(codes)], array['KAZAKH'], 'SECONDARY', i between 201 and 1000,
                     case when i between 201 and 1000 then date '2020-01-01' end, case when i between 201 and 1000 then '№1' end, 'ACTIVE', '[]', now()
              from generate_series(1, 10000) as i, (select array_agg(code order by code) as codes from territory) as territories""");
        Owner.run("""
              insert into hub_school (id, version, code, school_id, cohort, mentoring_capacity, status, published_figures, created_at)
              select uuidv7(), 0, 'H-2021-8' || lpad(i::text, 4, '0'), s.id, '2021', 10, 'OPERATING', '[]', now()
              from generate_series(1, 192) as i join school s on s.code = 'S-8' || lpad(i::text, 6, '0')""");
        Owner.run("""
              insert into mentorship (id, version, hub_school_id, school_id, starts_on, basis, created_at)
              select uuidv7(), 0, h.id, s.id, '2021-01-01', '№ cost', now()
              from generate_series(1, 800) as i
              join hub_school h on h.code = 'H-2021-8' || lpad((1 + i % 192)::text, 4, '0')
              join school s on s.code = 'S-8' || lpad((200 + i)::text, 6, '0')""");
        Owner.run("""
              insert into mentoring_activity (id, version, mentorship_id, hub_school_id, school_id, type, status, held_on, mode,
                                              topic, host, basis, created_at, territories)
              select uuidv7(), 0, m.id, m.hub_school_id, m.school_id,
                     (array['VISIT', 'JOINT_LESSON', 'REMOTE_LESSON', 'SEMINAR'])[1 + i % 4], 'HELD',
                     date '2021-01-01' + (i * 7919 % 1800), (array['ONLINE', 'IN_PERSON'])[1 + i % 2], 'Тақырып ' || left(md5(i::text), 6),
                     'HUB_SCHOOL', '№ cost', timestamptz '2021-01-01' + i * interval '1 minute',
                     m.places
              from generate_series(0, 49999) as i
              join (select *, row_number() over (order by id) - 1 as n,
                           mentoring_territories(hub_school_id, school_id) as places
                    from mentorship where basis = '№ cost') m
                on m.n = i % 800""");
        Owner.run(
                "insert into mentoring_activity_participants select id, 'PUPILS', 12, 2, 10 from mentoring_activity where basis = '№ cost'");
        Owner.run("alter table school enable trigger user; alter table hub_school enable trigger user;"
                + "alter table mentorship enable trigger user; alter table mentoring_activity enable trigger user");
        Owner.run(
                "analyze school, territory, hub_school, mentorship, mentoring_activity, mentoring_activity_participants");
    }

    @AfterAll
    static void clear() throws SQLException {
        Owner.runUnguarded("""
              delete from mentoring_activity_participants using mentoring_activity where activity_id = id and basis = '№ cost';
              delete from mentoring_activity where basis = '№ cost';
              delete from mentorship where basis = '№ cost';
              delete from hub_school where code like 'H-2021-8%';
              delete from school where code like 'S-8%'""");
    }

    @Test
    void readsListsFromTheirIndexes() throws SQLException {
        String school = Owner.run("select school_id from mentorship where basis = '№ cost' limit 1")
                .strip();
        String hub = Owner.run("select hub_school_id from mentorship where basis = '№ cost' limit 1")
                .strip();
        String mentorship = Owner.run("select id from mentorship where basis = '№ cost' limit 1")
                .strip();
        String village = Owner.run(
                        "select territory from school join mentorship m on m.school_id = school.id where m.basis = '№ cost' limit 1")
                .strip();
        for (List<String> list : List.of(
                List.of("", "51"),
                List.of("?sort=HELD_ON", "51"),
                List.of("?sort=CREATED_DESC", "51"),
                List.of("?type=SEMINAR", "'SEMINAR'", "51"),
                List.of("?mode=ONLINE&status=HELD", "'HELD'", "'ONLINE'", "51"),
                List.of("?from=2023-01-01&until=2023-01-31", "'2023-01-01'::date", "'2023-01-31'::date", "51"),
                List.of("?q=abc123", "'abc123'", "51"),
                List.of("?q=тақырып", "'тақырып'", "51"),
                List.of("?q=тақ", "'тақ'", "51"),
                List.of("?school=" + school, "'" + school + "'", "51"),
                List.of("?hubSchool=" + hub, "'" + hub + "'", "51"),
                List.of("?territory=150000000", "'150000000'", "51"),
                List.of("?territory=110000000", "'110000000'", "51"),
                List.of("?territory=" + village, "'" + village + "'", "51"),
                List.of("/api/v1/mentorships/" + mentorship + "/activities", "'" + mentorship + "'", "51"))) {
            String path = list.getFirst().startsWith("/") ? list.getFirst() : ACTIVITIES + list.getFirst();
            List<String> statements =
                    RecordedSql.during(() -> Api.as("auditor").get(path).then().statusCode(200));
            assertThat(statements).as(path).hasSizeLessThanOrEqualTo(3);
            String statement = statements.stream()
                    .filter(sql -> sql.contains("from mentoring_activity "))
                    .findFirst()
                    .orElseThrow();
            for (String argument : list.subList(1, list.size())) {
                statement = statement.replaceFirst("\\?", argument);
            }
            assertThat(Owner.run("explain " + statement).lines())
                    .as(path)
                    .noneMatch(line -> line.contains("Seq Scan on mentoring_activity"));
        }
    }
}
