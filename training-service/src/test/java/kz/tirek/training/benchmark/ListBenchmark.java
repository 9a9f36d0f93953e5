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
    private static final double REPORT = 1000;

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

    private static final List<String> NEEDS = List.of(
            "getTrainingNeedsBySubject training-needs/by-subject",
            "getTrainingNeedsBySubject training-needs/by-subject?asOf=2026-09-01",
            "getTrainingNeedsByTerritory training-needs/by-territory",
            "getTrainingNeedsByTerritory training-needs/by-territory?asOf=2026-09-01",
            "getTrainingNeedsByTerritory training-needs/by-territory?territory=270000000",
            "getTrainingNeedsByTerritory training-needs/by-territory?territory=273600000");

    private static final List<String> REACH = List.of(
            "getCascadeReach cascades/reach",
            "getCascadeReach cascades/reach?asOf=2024-09-01",
            "getCascadeReach cascades/reach?hubSchool=0198c5a0-0002-7000-8000-000000000001");

    @Test
    void measuresEveryListAndReport() throws SQLException, IOException, InterruptedException {
        GeneratedData.load();
        new Benchmark(LIST, known(), List.of(COORDINATOR), figures()).run();
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

    private static List<Question> figures() {
        return Stream.of(asked(NEEDS, LIST), asked(REACH, REPORT), reports())
                .flatMap(questions -> questions)
                .toList();
    }

    private static Stream<Question> asked(List<String> operations, double goal) {
        return operations.stream().map(asked -> {
            String[] parts = asked.split("[ ?]", -1);
            return new Question(
                    parts[0],
                    parts.length > 2 ? parts[2] : "all of it",
                    "/api/v1/" + asked.substring(asked.indexOf(' ') + 1),
                    Tokens.of("fund-officer"),
                    goal);
        });
    }

    private static Stream<Question> reports() {
        return Stream.of(Tokens.of("fund-officer"), COORDINATOR, Tokens.of("ministry"))
                .flatMap(asker -> REPORTS.stream()
                        .map(query -> new Question(
                                query.contains("year=") ? "getTrainingReport" : "getTrainingReport of all years",
                                query.substring(1),
                                "/api/v1/reports/training" + query,
                                asker,
                                REPORT)));
    }
}
