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

/// What lists cost at 10,000 schools: the plans of the very statements the service sends.
@QuarkusTest
@WithTirek
class ListCostTest {

    private static final String SCHOOLS = "/api/v1/schools";

    @BeforeAll
    static void fillTheRegistry() throws SQLException {
        Owner.run("""
              insert into school (id, version, code, name_kk, name_ru, territory, languages, kind, underfilled, status,
                                  published_figures, created_at)
              select uuidv7(), 0, 'S-9' || lpad(i::text, 6, '0'), 'Үлгі мектебі ' || left(md5(i::text), 8),
                     'Учебный образец ' || left(md5(i::text), 8), codes[1 + i * 7919 % cardinality(codes)], array['KAZAKH'],
                     'SECONDARY', false, 'ACTIVE', '[]', now()
              from generate_series(1, 10000) as i, (select array_agg(code order by code) as codes from territory) as territories""");
        // After these schools, which stand in territories that stay.
        GeneratedData.SMALL.load();
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        Owner.runUnguarded("delete from school where code like 'S-9%'");
        GeneratedData.SMALL.remove();
    }

    @Test
    void readsADeepPageFromWhereTheLastOneEnded() throws SQLException {
        String cursor = Api.as("auditor").get(SCHOOLS + "?limit=500").path("next");
        List<String> plan = plan("?limit=50&cursor=" + cursor);
        assertThat(plan)
                .anyMatch(line -> line.contains("using school_name_ru"))
                .anyMatch(line -> line.contains("Index Cond: (ROW(") || line.contains("Index Cond: ((ROW("))
                .noneMatch(line -> line.contains("Seq Scan on school"))
                .noneMatch(line -> line.contains("Sort  (cost"));
    }

    @Test
    void readsEveryOrderFromItsIndex() throws SQLException {
        for (String sort : List.of("NAME_RU", "NAME_KK", "CODE", "CREATED_DESC")) {
            assertThat(plan("?sort=" + sort))
                    .as(sort)
                    .noneMatch(line -> line.contains("Seq Scan on school"))
                    .noneMatch(line -> line.matches(".*(?<!Incremental )Sort  \\(cost.*"));
        }
    }

    @Test
    void searchesNamesByTheirTrigrams() throws SQLException {
        String statement = RecordedSql.during(
                        () -> Api.as("auditor").get(SCHOOLS + "?q=аксай").then().statusCode(200))
                .getFirst()
                .replaceFirst("\\?", "'аксай'")
                .replaceFirst("\\?", "51");
        assertThat(Owner.run("explain " + statement).lines())
                .anyMatch(line -> line.contains("school_name_search"))
                .noneMatch(line -> line.contains("Seq Scan on school"));
    }

    @Test
    void looksAroundAPlaceByItsIndex() throws SQLException {
        assertThat(plan("?near=51.17,52.99,25"))
                .anyMatch(line -> line.contains("school_location"))
                .noneMatch(line -> line.contains("Seq Scan on school"));
    }

    @Test
    void asksForTheStatusOfADayByItsIndex() throws SQLException {
        assertThat(plan("?underfilledOn=2025-09-01")).noneMatch(line -> line.contains("Seq Scan on school"));
        assertThat(plan("?identifier=NOBD:1"))
                .anyMatch(line -> line.contains("school_identifier_key"))
                .noneMatch(line -> line.contains("Seq Scan on school"));
    }

    @Test
    void looksBelowATerritoryByItsPath() throws SQLException {
        assertThat(plan("?territory=273647000"))
                .anyMatch(line -> line.contains("school_territories"))
                .noneMatch(line -> line.contains("Seq Scan on school"));
    }

    @Test
    void readsAPageWithOneStatementAndOneForItsIdentifiers() {
        assertThat(RecordedSql.during(
                        () -> Api.as("auditor").get(SCHOOLS).then().statusCode(200)))
                .hasSize(2);
    }

    @Test
    void readsAPageOfHubsAndMentorshipsWithFewStatements() {
        for (int i = 0; i < 5; i++) {
            String hub = Given.createdHub("Құны " + i, 3);
            Given.created(
                    "/api/v1/mentorships",
                    Given.mentorship(hub, Given.createdUnderfilledSchool("Құны " + i), "2024-01-01", null));
        }
        assertThat(RecordedSql.during(() ->
                        Api.as("auditor").get("/api/v1/hub-schools").then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(RecordedSql.during(() ->
                        Api.as("auditor").get("/api/v1/mentorships").then().statusCode(200)))
                .hasSize(1);
    }

    @Test
    void readsMentoringActivitiesFromTheirIndexes() throws SQLException {
        String activities = "/api/v1/mentoring-activities";
        for (String query : List.of("?sort=HELD_ON", "?sort=HELD_ON_DESC", "?sort=CREATED_DESC", "?type=VISIT")) {
            assertThat(planOf(activities + query))
                    .as(query)
                    .noneMatch(line -> line.contains("Seq Scan on mentoring_activity"))
                    .noneMatch(line -> line.matches(".*(?<!Incremental )Sort  \\(cost.*"));
        }
        String cursor = Api.as("auditor").get(activities + "?limit=100").path("next");
        assertThat(planOf(activities + "?limit=50&cursor=" + cursor))
                .anyMatch(line -> line.contains("Index Cond: (ROW(") || line.contains("Index Cond: ((ROW("))
                .noneMatch(line -> line.contains("Seq Scan on mentoring_activity"));
        // Of a territory or a topic the few there are may be found first and sorted then.
        for (String query : List.of("?territory=270000000", "?q=робототехника")) {
            assertThat(planOf(activities + query))
                    .as(query)
                    .noneMatch(line -> line.contains("Seq Scan on mentoring_activity"));
        }
    }

    @Test
    void readsEquipmentFromItsIndexes() throws SQLException {
        String hub = Api.as("auditor")
                .get("/api/v1/hub-schools?cohort=Фаза 2&limit=1")
                .path("items[0].id");
        String equipment = "/api/v1/hub-schools/" + hub + "/equipment";
        for (String query : List.of("", "?status=ACCEPTED", "?sort=CREATED_DESC")) {
            assertThat(planOf(equipment + query))
                    .as(query)
                    .noneMatch(line -> line.contains("Seq Scan on equipment_item"))
                    .noneMatch(line -> line.matches(".*(?<!Incremental )Sort  \\(cost.*"));
        }
        String cursor = Api.as("auditor").get(equipment + "?limit=10").path("next");
        assertThat(planOf(equipment + "?limit=50&cursor=" + cursor))
                .anyMatch(line -> line.contains("equipment_item_name"))
                .noneMatch(line -> line.contains("Seq Scan on equipment_item"));
    }

    private static List<String> plan(String query) throws SQLException {
        return planOf(SCHOOLS + query);
    }

    /// The plan PostgreSQL makes for the list whatever the values of its parameters are. What follows a page is left
    /// out.
    private static List<String> planOf(String path) throws SQLException {
        String statement = RecordedSql.during(
                        () -> Api.as("auditor").get(path).then().statusCode(200))
                .stream()
                .filter(sql -> sql.contains(" fetch first "))
                .findFirst()
                .orElseThrow();
        for (int i = 1; statement.indexOf('?') >= 0; i++) {
            statement = statement.replaceFirst("\\?", "\\$" + i);
        }
        return Owner.run("explain (generic_plan) " + statement).lines().toList();
    }
}
