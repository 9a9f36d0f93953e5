package kz.tirek.training.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.test.benchmark.Benchmark;
import kz.tirek.test.benchmark.Question;
import kz.tirek.training.GeneratedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What lists and reports cost the database at the size of the country.
@QuarkusTest
@WithTirek
@WithHubSchools
@Tag("benchmark")
class ListBenchmark {

    private static final double LIST = 10;
    private static final double YEARLY_REPORT = 1000;

    /// Held to one region, which is a twentieth of everything.
    private static final Tokens COORDINATOR = Tokens.of("coordinator").territories("270000000");

    private static final List<String> REPORTS = List.of(
            "?year=2025",
            "?year=2025&by=TERRITORY",
            "?year=2025&by=TERRITORY&thenBy=FORMAT",
            "?year=2025&by=SCHOOL&territory=270000000",
            "?year=2025&by=HUB",
            "?year=2025&by=PROVIDER&thenBy=FORMAT",
            "?year=2025&by=FORMAT&territory=273600000",
            "?by=YEAR&territory=273600000");

    @Test
    void measuresEveryListAndReport() throws SQLException, IOException, InterruptedException {
        GeneratedData.load();
        new Benchmark(LIST, known(), List.of(COORDINATOR), reports()).run();
    }

    /// Values that the generated data has, and that no list of the service tells.
    private static Map<String, List<String>> known() throws SQLException {
        Map<String, List<String>> known = new HashMap<>(Map.of(
                "q", List.of("аксай", "сынақова", "сабақ", "қйжщ"),
                "territory", List.of("270000000", "273600000"),
                "year", List.of("2025")));
        for (String parameter : List.of("school", "hostSchool", "venueSchool")) {
            known.put(parameter, List.of(first("school where territories @> array['270000000']")));
        }
        for (String parameter : List.of("hub", "hubSchool")) {
            known.put(parameter, List.of(first("hub_school")));
        }
        known.put("listCertificates.q", List.of("P01-2024-000001", "P01-2024"));
        known.put("mentorship", List.of(first("mentorship")));
        known.put("trainer", List.of(first("teacher")));
        return known;
    }

    private static String first(String table) throws SQLException {
        return Owner.run("select id from " + table + " order by id limit 1").strip();
    }

    private static List<Question> reports() {
        return Stream.of(Tokens.of("fund-officer"), COORDINATOR, Tokens.of("ministry"))
                .flatMap(asker -> REPORTS.stream()
                        .map(query -> new Question(
                                query.contains("year=") ? "getTrainingReport" : "getTrainingReport of all years",
                                query.substring(1),
                                "/api/v1/reports/training" + query,
                                asker,
                                YEARLY_REPORT)))
                .toList();
    }
}
