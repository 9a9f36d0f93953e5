package kz.tirek.hubschool.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a proposal of the whole country takes, from request to answer: 192 hub schools, 4,000 schools. Run it by
/// itself: `mvn -pl hub-school-service test -Dexcluded.tests=none -Dtest=ProposalBenchmark`.
@QuarkusTest
@WithTirek
@Tag("benchmark")
class ProposalBenchmark {

    private static final String PATH = "/api/v1/mentorship-proposals";
    private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

    @BeforeAll
    static void fillTheCountry() throws SQLException {
        owner("select setseed(0.5)");
        owner(school("S-7", 192, "false", "null", "null"));
        owner(school("S-8", 4000, "true", "date '2024-09-01'", "'x'"));
        owner("""
              with made as (
              insert into hub_school (id, version, code, school_id, cohort, mentoring_capacity, status, published_figures, created_at)
              select gen_random_uuid(), 0, 'H-2099-' || lpad(row_number() over ()::text, 4, '0'), id, 'x', 21, 'NOMINATED', '[]', now()
              from school where code like 'S-7______' returning id)
              insert into hub_school_transition (hub_school_id, position, status, effective_on)
              select id, 0, 'NOMINATED', '2022-07-14' from made""");
        owner("analyze school; analyze hub_school");
    }

    @Test
    void proposesAndBegins() {
        for (int round = 0; round < 3; round++) {
            measured("proposed", "2026-09-01");
        }
        String path = PATH + "/" + measured("proposed", "2026-09-01").path("id");
        long start = System.nanoTime();
        Given.act(path, "accept", Map.of()).then().statusCode(200);
        report("accepted", start, "");
        start = System.nanoTime();
        Api.as("auditor")
                .get("/api/v1/mentorships/coverage?asOf=2026-10-01")
                .then()
                .statusCode(200);
        report("coverage", start, "");
    }

    private static Response measured(String what, String startsOn) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("startsOn", startsOn);
        long start = System.nanoTime();
        Response made = Given.post(PATH, asked);
        made.then().statusCode(201);
        report(
                what,
                start,
                "%s hubs, %s schools, %s placed, %s m"
                        .formatted(
                                made.path("hubs").toString(),
                                made.path("schools").toString(),
                                made.path("placed").toString(),
                                made.path("totalMetres").toString()));
        return made;
    }

    private static void report(String what, long start, String more) {
        System.out.printf("%s in %d ms %s%n", what, (System.nanoTime() - start) / NANOS_OF_A_MILLISECOND, more);
    }

    private static String school(String code, int count, String underfilled, String since, String basis) {
        return """
               with made as (
                   insert into school (id, version, code, name_kk, name_ru, territory, languages, kind, latitude, longitude, underfilled,
                                       underfilled_since, underfilled_basis, status, published_figures, created_at)
                   select gen_random_uuid(), 0, '%1$s' || lpad(i::text, 6, '0'), 'Үлгі ' || i, 'Образец ' || i, '273620100',
                       case when i %% 10 < 5 then array['KAZAKH'] when i %% 10 < 7 then array['RUSSIAN'] else array['KAZAKH', 'RUSSIAN'] end,
                       'SECONDARY', 41 + random() * 14, 47 + random() * 40, %3$s, %4$s, %5$s, 'ACTIVE', '[]', now()
                   from generate_series(1, %2$d) as i
                   returning id, underfilled)
               insert into underfilled_period (id, version, school_id, starts_on, basis, created_at)
               select gen_random_uuid(), 0, id, '2024-09-01', 'x', now() from made where underfilled""".formatted(code, count, underfilled, since, basis);
    }

    private static void owner(String statement) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("TIREK_DB_URL", String.class) + "?preferQueryMode=simple",
                        config.getValue("TIREK_DB_OWNER_USER", String.class),
                        config.getValue("TIREK_DB_OWNER_PASSWORD", String.class));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
