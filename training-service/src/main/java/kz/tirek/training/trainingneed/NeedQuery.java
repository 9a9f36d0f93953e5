package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.training.teacher.Position;
import org.jspecify.annotations.Nullable;

/// What is asked for, as SQL over `training_need n`.
///
/// @param today of today and later only rows that had not passed are read
/// @param dueBy until when somebody counts as due
/// @param schools ids of the only schools that count, or null for all
/// @param reach KATO codes of the only territories the caller sees, or null for all
record NeedQuery(
        LocalDate asOf,
        LocalDate today,
        LocalDate dueBy,
        @Nullable String territory,
        @Nullable Position position,
        @Nullable Set<UUID> schools,
        @Nullable Set<String> reach) {

    /// Figures of the rows of a group.
    static final String FIGURES = """
             count(*) as total, count(*) filter (where n.due_on <= :dueBy) as due,
            count(*) filter (where n.due_on < :asOf) as overdue, count(*) filter (where n.trained_on is null) as never
            """;

    /// Figures of the parts of a territory, or of the regions of the country.
    String byTerritory() {
        String part = territory == null
                ? "n.region"
                : "n.territories[array_position(n.territories, cast(:territory as text)) + 1]";
        return "select " + part + " as part, " + FIGURES + " from training_need n where " + condition()
                + " group by 1 order by 1 nulls first";
    }

    /// Whether a row is asked for.
    String condition() {
        return String.join(" and ", holds(), lies("n.school_id"));
    }

    /// Whether a row holds on the day and is about the position.
    String holds() {
        List<String> all = new ArrayList<>();
        if (!asOf.isBefore(today)) {
            all.add("not n.past");
        }
        all.add("n.valid_from <= :asOf");
        all.add("n.valid_until >= :asOf");
        if (position != null) {
            all.add("n.position = :position");
        }
        return String.join(" and ", all);
    }

    /// Whether the school of the id `school` lies where it is asked for.
    String lies(String school) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (territory != null) {
            all.add(school + " = any(array(select school_id from school_territory where kato = :territory))");
        }
        if (schools != null) {
            all.add(school + " = any(cast(:schools as uuid[]))");
        }
        if (reach != null) {
            all.add(school
                    + " = any(array(select school_id from school_territory where kato = any(cast(:reach as text[]))))");
        }
        return String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>(Map.of("asOf", asOf, "dueBy", dueBy));
        if (territory != null) {
            values.put("territory", territory);
        }
        if (position != null) {
            values.put("position", position.name());
        }
        if (schools != null) {
            values.put("schools", array(schools));
        }
        if (reach != null) {
            values.put("reach", array(reach));
        }
        return values;
    }

    /// An array as PostgreSQL writes it; ids and codes need no quotes.
    private static String array(Set<?> elements) {
        return "{"
                + String.join(
                        ",", elements.stream().map(String::valueOf).sorted().toList()) + "}";
    }
}
