package kz.tirek.training.report;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Counts cells in the database.
@ApplicationScoped
class Counts {

    private static final String PARTS = """
            sum(p.parts) as c0, count(*) as c1, sum(p.hours) as c2,
            sum(p.completed) as c3, count(*) filter (where p.completed > 0) as c4,
            count(*) filter (where p.completed < p.parts) as c5""";

    private static final String CERTIFICATES = "sum(p.parts) as c0, count(*) as c1";

    private final EntityManager entities;

    @Inject
    Counts(EntityManager entities) {
        this.entities = entities;
    }

    /// The cells of a scope by dimensions; what has no value in one has an empty key.
    Map<List<String>, Cell> by(List<TrainingDimension> by, Scope scope) {
        return Objects.requireNonNull(tables(by, List.of(by), scope).get(by));
    }

    /// The same by several groupings at once, each of dimensions in `by`: the facts are read once.
    Map<List<TrainingDimension>, Map<List<String>, Cell>> tables(
            List<TrainingDimension> by, List<List<TrainingDimension>> groupings, Scope scope) {
        Map<List<TrainingDimension>, Map<List<String>, Cell>> tables = new HashMap<>();
        if (by.contains(TrainingDimension.HUB) && groupings.size() > 1) {
            // Who counts at two hubs counts once without them.
            groupings.forEach(grouping -> tables.put(grouping, by(grouping, scope)));
            return tables;
        }
        groupings.forEach(grouping -> tables.put(grouping, new HashMap<>()));
        add(
                tables,
                by,
                groupings,
                scope,
                people(Facts.PARTICIPATIONS, PARTS, by, groupings, scope),
                row -> new Cell(
                        number(row, 0),
                        people(row, 1),
                        number(row, 2),
                        number(row, 3),
                        people(row, 4),
                        people(row, 5),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0));
        add(
                tables,
                by,
                groupings,
                scope,
                people(Facts.CERTIFICATES, CERTIFICATES, by, groupings, scope),
                row -> new Cell(0, 0, 0, 0, 0, 0, number(row, 0), people(row, 1), 0, 0, 0, 0));
        groupings.stream()
                .filter(scope::knowsFeedback)
                .forEach(grouping -> add(
                        tables,
                        grouping,
                        List.of(grouping),
                        scope,
                        answers(grouping, scope),
                        row -> new Cell(
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                number(row, 0),
                                number(row, 1),
                                number(row, 2),
                                number(row, 3))));
        return tables;
    }

    /// First what each person did, then over persons: so that nobody is counted twice and nothing has to be sorted.
    /// Integers hold what one person did; sums of larger numbers would be decimals, which take twice as long.
    private static String people(
            Facts facts,
            String columns,
            List<TrainingDimension> by,
            List<List<TrainingDimension>> groupings,
            Scope scope) {
        String ofEach = keys(by, scope) + "f.teacher_id, cast(count(*) as integer) as parts"
                + (facts == Facts.PARTICIPATIONS
                        ? ", cast(sum(f.hours) as integer) as hours,"
                                + " cast(count(*) filter (where f.completed) as integer) as completed"
                        : "");
        String sums = facts == Facts.PARTICIPATIONS
                ? "cast(sum(parts) as integer) as parts, cast(sum(hours) as integer) as hours,"
                        + " cast(sum(completed) as integer) as completed"
                : "cast(sum(parts) as integer) as parts";
        StringBuilder sql = new StringBuilder("with people as materialized (")
                .append(facts.select(ofEach, scope, by))
                .append(" group by ")
                .append(numbers(1, by.size() + 1))
                .append(')');
        for (int grouping = 0; grouping < groupings.size(); grouping++) {
            List<TrainingDimension> kept = groupings.get(grouping);
            String names = IntStream.range(0, by.size())
                    .filter(key -> kept.contains(by.get(key)))
                    .mapToObj(key -> "key" + key + ", ")
                    .collect(joining());
            String from = kept.equals(by)
                    ? "people"
                    : "(select " + names + "teacher_id, " + sums + " from people group by " + names + "teacher_id)";
            String keys = IntStream.range(0, by.size())
                    .mapToObj(key -> ", cast(" + (kept.contains(by.get(key)) ? "p.key" + key : "null")
                            + " as text) as key" + key)
                    .collect(joining());
            sql.append(grouping == 0 ? " select " : " union all select ")
                    .append(grouping)
                    .append(" as grouping")
                    .append(keys)
                    .append(", ")
                    .append(columns)
                    .append(" from ")
                    .append(from)
                    .append(" p")
                    .append(
                            kept.isEmpty()
                                    ? ""
                                    : " group by "
                                            + names.replace("key", "p.key").replaceAll(", $", ""));
        }
        return sql.toString();
    }

    private static String answers(List<TrainingDimension> by, Scope scope) {
        String sums = "cast(sum(f.asked) as bigint) as c0, cast(sum(f.answered) as bigint) as c1,"
                + " cast(sum(f.mark_sum) as bigint) as c2, cast(sum(f.marks) as bigint) as c3";
        return Facts.ANSWERS.select("0 as grouping, " + keys(by, scope) + sums, scope, by)
                + (by.isEmpty() ? "" : " group by " + numbers(2, by.size() + 1));
    }

    private static String numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(joining(", "));
    }

    private static String keys(List<TrainingDimension> by, Scope scope) {
        return IntStream.range(0, by.size())
                .mapToObj(key -> by.get(key).sql(scope.levelBelow()) + " as key" + key + ", ")
                .collect(joining());
    }

    @SuppressWarnings("unchecked")
    private void add(
            Map<List<TrainingDimension>, Map<List<String>, Cell>> tables,
            List<TrainingDimension> by,
            List<List<TrainingDimension>> groupings,
            Scope scope,
            String sql,
            Function<List<Object>, Cell> cell) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        scope.parameters(sql).forEach(query::setParameter);
        for (Tuple row : (List<Tuple>) query.getResultList()) {
            List<TrainingDimension> kept = groupings.get(((Number) row.get(0)).intValue());
            List<String> key = new ArrayList<>();
            for (int at = 0; at < by.size(); at++) {
                if (kept.contains(by.get(at))) {
                    key.add(Objects.toString(row.get(at + 1), ""));
                }
            }
            List<Object> counted = new ArrayList<>();
            for (int at = by.size() + 1; at < row.getElements().size(); at++) {
                counted.add(Objects.requireNonNullElse(row.get(at), 0L));
            }
            Objects.requireNonNull(tables.get(kept)).merge(List.copyOf(key), cell.apply(counted), Cell::and);
        }
    }

    private static long number(List<Object> row, int at) {
        return ((Number) row.get(at)).longValue();
    }

    private static int people(List<Object> row, int at) {
        return Math.toIntExact(number(row, at));
    }
}
