package kz.tirek.training.report;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.problem.Language;
import org.jspecify.annotations.Nullable;

/// What a report is about, checked.
///
/// @param path KATO codes from the region down to the territory; empty for the country
/// @param only the one value of a dimension that is asked for; of territories the path says it
/// @param without the dimensions in which only what has no value is asked for
/// @param reach the paths of the territories the caller is held to; null for a caller who is held to none
record Scope(
        List<String> path,
        Map<TrainingDimension, String> only,
        Set<TrainingDimension> without,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<List<String>> reach,
        Language language) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String ATTACHED = "a.school_id = f.school_id and f.day between a.starts_on and a.ends_on";

    /// The rows of its schools, of which those of its time.
    private static final String OF_HUB =
            "f.school_id = any(array(select a.school_id from hub_attachment a where a.hub_id = :hub))"
                    + " and exists (select from hub_attachment a where a.hub_id = :hub and " + ATTACHED + ")";

    private static final String ANY_HUB = "(select a.hub_id from hub_attachment a where " + ATTACHED + " limit 1)";

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

    /// The codes of the territories the caller is held to, in their order.
    List<String> narrowedTo() {
        return reach == null
                ? List.of()
                : reach.stream().map(List::getLast).sorted().toList();
    }

    /// Whether answers to feedback can be told apart in this way.
    boolean knowsFeedback(List<TrainingDimension> by) {
        return reach == null
                && path.isEmpty()
                && TrainingDimension.OF_RUNS.containsAll(by)
                && TrainingDimension.OF_RUNS.containsAll(only.keySet())
                && TrainingDimension.OF_RUNS.containsAll(without);
    }

    /// SQL that holds for the facts `f` asked for.
    String condition() {
        List<List<String>> places = places();
        return "("
                + (places.isEmpty()
                        ? "false"
                        : IntStream.range(0, places.size())
                                .mapToObj(place -> in(places.get(place), place))
                                .collect(joining(" or ")))
                + ")" + more();
    }

    /// The same for each place by itself; nothing is at two of them.
    List<String> conditions() {
        List<List<String>> places = places();
        return places.isEmpty()
                ? List.of("false")
                : IntStream.range(0, places.size())
                        .mapToObj(place -> in(places.get(place), place) + more())
                        .toList();
    }

    /// The paths of what is both asked for and within reach, none of them below another.
    private List<List<String>> places() {
        if (reach == null || reach.stream().anyMatch(held -> isWithin(path, held))) {
            return List.of(path);
        }
        return reach.stream()
                .filter(held -> isWithin(held, path))
                .filter(held -> reach.stream().noneMatch(other -> !other.equals(held) && isWithin(held, other)))
                .toList();
    }

    private static boolean isWithin(List<String> path, List<String> above) {
        return path.size() >= above.size() && path.subList(0, above.size()).equals(above);
    }

    /// Regions and districts have indexes of their own; below them the schools are few.
    private static String in(List<String> place, int number) {
        return switch (place.size()) {
            case 0 -> "true";
            case 1, 2 -> "f.territories[" + place.size() + "] = :place" + number;
            default ->
                "f.school_id = any(array(select school_id from school_territory where kato = :place" + number + "))";
        };
    }

    private String more() {
        StringBuilder sql = new StringBuilder(isOfAllTime() ? "" : " and f.day between :from and :until");
        only.keySet()
                .forEach(dimension -> sql.append(" and ")
                        .append(
                                dimension == TrainingDimension.HUB
                                        ? OF_HUB
                                        : dimension.sql(levelBelow()) + " = :" + dimension.parameter()));
        without.forEach(dimension -> sql.append(" and ")
                .append(dimension == TrainingDimension.HUB ? ANY_HUB : dimension.sql(levelBelow()))
                .append(" is null"));
        return sql.toString();
    }

    /// The values of the parameters a query has.
    Map<String, Object> parameters(String sql) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", from == null ? FIRST : from);
        values.put("until", until == null ? LAST : until);
        List<List<String>> places = places();
        for (int place = 0; place < places.size(); place++) {
            if (!places.get(place).isEmpty()) {
                values.put("place" + place, places.get(place).getLast());
            }
        }
        only.forEach((dimension, value) -> values.put(
                dimension.parameter(), dimension == TrainingDimension.FORMAT ? value : UUID.fromString(value)));
        values.keySet().removeIf(name -> !sql.matches("(?s).*:" + name + "\\b.*"));
        return values;
    }
}
