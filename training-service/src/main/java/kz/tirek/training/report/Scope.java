package kz.tirek.training.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.Language;
import org.jspecify.annotations.Nullable;

/// What a report is about, checked.
///
/// @param path KATO codes from the region down to the territory; empty for the country
/// @param only the one value of a dimension that is asked for; of territories the path says it
/// @param without the dimensions in which only what has no value is asked for
/// @param reach the territories the caller is held to; null for a caller who is held to none
record Scope(
        List<String> path,
        Map<TrainingDimension, String> only,
        Set<TrainingDimension> without,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Set<String> reach,
        Language language) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// The same of another territory, and of all values of every dimension.
    Scope of(List<String> territory) {
        return new Scope(territory, Map.of(), Set.of(), from, until, reach, language);
    }

    /// The level of the territories right below, counted from the region, which is 1.
    int levelBelow() {
        return path.size() + 1;
    }

    boolean isOfAllTime() {
        return from == null && until == null;
    }

    /// Whether answers to feedback can be told apart in this way.
    boolean knowsFeedback(List<TrainingDimension> by) {
        return reach == null
                && path.isEmpty()
                && TrainingDimension.OF_RUNS.containsAll(by)
                && TrainingDimension.OF_RUNS.containsAll(only.keySet())
                && TrainingDimension.OF_RUNS.containsAll(without);
    }

    boolean needsSchool(List<TrainingDimension> by) {
        return reach != null
                || !path.isEmpty()
                || TrainingDimension.anyNeedsSchool(by)
                || TrainingDimension.anyNeedsSchool(only.keySet())
                || TrainingDimension.anyNeedsSchool(without);
    }

    boolean needsHub(List<TrainingDimension> by) {
        return by.contains(TrainingDimension.HUB)
                || only.containsKey(TrainingDimension.HUB)
                || without.contains(TrainingDimension.HUB);
    }

    /// SQL that holds for a day of the period.
    String period(String day) {
        return isOfAllTime() ? day + " is not null" : day + " between :from and :until";
    }

    /// SQL that holds for the facts asked for.
    String conditions() {
        StringBuilder sql = new StringBuilder("true");
        if (!path.isEmpty()) {
            sql.append(" and s.territories @> array[cast(:territory as text)]");
        }
        if (reach != null) {
            sql.append(" and s.territories && cast(:reach as text[])");
        }
        only.keySet()
                .forEach(dimension -> sql.append(" and ")
                        .append(dimension.sql(levelBelow()))
                        .append(" = :")
                        .append(dimension.parameter()));
        without.forEach(dimension ->
                sql.append(" and ").append(dimension.sql(levelBelow())).append(" is null"));
        return sql.append(whoEverWorkedThere()).toString();
    }

    /// What follows from the rest, said so that few people are found by an index first.
    private String whoEverWorkedThere() {
        String worked = " and f.teacher_id in (select w.teacher_id from teacher_employment w where w.school_id ";
        if (only.containsKey(TrainingDimension.SCHOOL)) {
            return worked + "= :school)";
        }
        if (only.containsKey(TrainingDimension.HUB)) {
            return worked + "in (select school_id from hub_school where id = :hub"
                    + " union all select school_id from mentorship where hub_school_id = :hub))";
        }
        return path.size() < 2
                ? ""
                : worked + "in (select v.id from school v where v.territories @> array[cast(:territory as text)]))";
    }

    /// The values of the parameters a query has.
    Map<String, Object> parameters(String sql) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", from == null ? FIRST : from);
        values.put("until", until == null ? LAST : until);
        if (!path.isEmpty()) {
            values.put("territory", path.getLast());
        }
        if (reach != null) {
            values.put("reach", reach.stream().sorted().toArray(String[]::new));
        }
        only.forEach((dimension, value) -> values.put(
                dimension.parameter(), dimension == TrainingDimension.FORMAT ? value : UUID.fromString(value)));
        values.keySet().removeIf(name -> !sql.matches("(?s).*:" + name + "\\b.*"));
        return values;
    }
}
