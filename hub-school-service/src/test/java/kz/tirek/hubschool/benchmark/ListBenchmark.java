package kz.tirek.hubschool.benchmark;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.GeneratedData;
import kz.tirek.test.WithTirek;
import kz.tirek.test.benchmark.Benchmark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What lists cost the database at the size of the country.
@QuarkusTest
@WithTirek
@Tag("benchmark")
class ListBenchmark {

    private static final Map<String, List<String>> KNOWN = Map.of(
            "q", List.of("аксай", "школа", "сатпаев 17", "қйжщ"),
            "territory", List.of("270000000", "273600000"),
            "near", List.of("51.16,71.45,50"),
            "cohort", List.of("Фаза 2"),
            "asOf", List.of("2025-06-30"),
            "activeOn", List.of("2025-03-01"),
            "schoolYear", List.of("2024"));

    @Test
    void measuresEveryList() throws SQLException, IOException, InterruptedException {
        GeneratedData.LARGE.load();
        new Benchmark(5, KNOWN, List.of(), List.of()).run();
    }
}
