package kz.tirek.hubschool.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Of which day and which territory figures and rows are.
///
/// @param territory KATO code; null for the whole country
/// @param directly only right in the territory
record CoverageQuery(LocalDate asOf, @Nullable String territory, boolean directly) {

    /// SQL that follows a condition, on `s`, a school.
    String within() {
        if (territory == null) {
            return "";
        }
        return directly ? " and s.territory = :territory" : " and s.territories @> array[cast(:territory as text)]";
    }

    /// The values of the parameters that the SQL names.
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new TreeMap<>(Map.of("asOf", asOf));
        if (territory != null) {
            parameters.put("territory", territory);
        }
        return parameters;
    }
}
