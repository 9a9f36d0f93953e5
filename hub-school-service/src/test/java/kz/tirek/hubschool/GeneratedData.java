package kz.tirek.hubschool;

import java.util.List;
import java.util.Map;
import kz.tirek.test.Generated;

/// Much data at once, straight into the tables: `src/test/resources/generated`.
public enum GeneratedData {
    /// What a test of figures needs.
    SMALL(600, 300, 40, 5, 40, 100, 6, 100, 40),
    /// What the service has to be quick at: 10,000 schools, 50,000 mentoring activities, 200,000 equipment items, in
    /// the
    /// territories of the whole classifier.
    LARGE(10_000, 15_000, 200, 20, 50, 1000, 20, 4000, 600);

    private static final List<String> FILES = List.of("1-schools", "2-hubs", "3-mentoring", "4-equipment", "5-village");

    private final Map<String, Integer> sizes;

    /// @param activities of a mentorship, of which a hub school has five
    /// @param items of a hub school, as rooms
    /// @param uses of a mentorship
    GeneratedData(
            int schools,
            int villages,
            int hubs,
            int rooms,
            int activities,
            int items,
            int uses,
            int gaps,
            int partnerships) {
        sizes = Map.of(
                "schools", schools,
                "villages", villages,
                "hubs", hubs,
                "rooms", rooms,
                "activities", activities,
                "items", items,
                "uses", uses,
                "gaps", gaps,
                "partnerships", partnerships);
    }

    /// Loads the data; [#remove] takes it away again, since all tests share one database.
    public void load() {
        Generated.run(GeneratedData.class, FILES, sizes);
    }

    /// Removes what [#load] loaded.
    public void remove() {
        Generated.run(GeneratedData.class, List.of("9-remove"), sizes);
    }
}
