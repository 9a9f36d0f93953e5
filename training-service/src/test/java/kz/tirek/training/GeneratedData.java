package kz.tirek.training;

import java.util.List;
import java.util.Map;
import kz.tirek.test.Generated;

/// Much data at once, straight into the tables: `src/test/resources/generated`.
public final class GeneratedData {

    private GeneratedData() {}

    /// Loads the size of the country: 100,000 teachers of 10,000 schools, 1 million enrolments in 40,000 course runs,
    /// 5 million attendances.
    public static void load() {
        Generated.runUnguarded(
                GeneratedData.class,
                List.of(
                        "0-begin",
                        "1-places",
                        "2-courses",
                        "3-teachers",
                        "4-enrolments",
                        "5-attendance",
                        "6-practice",
                        "9-end"),
                Map.of("teachers", 100_000, "schools", 10_000, "runs", 40_000));
    }
}
