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
            cast(sum(p.parts) as bigint), count(*), cast(sum(p.hours) as bigint), cast(sum(p.completed) as bigint),
            count(*) filter (where p.completed > 0), count(*) filter (where p.completed < p.parts)""";

    private final EntityManager entities;

    @Inject
    Counts(EntityManager entities) {
        this.entities = entities;
    }

    /// The cells of a scope by dimensions; what has no value in one has an empty key.
    Map<List<String>, Cell> by(List<TrainingDimension> by, Scope scope) {
        Map<List<String>, Cell> cells = new HashMap<>();
        // First what each person did, then over persons: so that nobody is counted twice and nothing has to be sorted.
        add(cells, by, scope, people(Facts.PARTICIPATIONS, PARTS, by, scope), row -> new Cell(
                number(row, 0), people(row, 1), number(row, 2), number(row, 3), people(row, 4), people(row, 5), 0, 0, 0, 0,
                0, 0));
        add(cells, by, scope, people(Facts.CERTIFICATES, "cast(sum(p.parts) as bigint), count(*)", by, scope), row ->
                new Cell(0, 0, 0, 0, 0, 0, number(row, 0), people(row, 1), 0, 0, 0, 0));
        if (scope.knowsFeedback(by)) {
            String sums = "cast(sum(f.asked) as bigint), cast(sum(f.answered) as bigint),"
                    + " cast(sum(f.mark_sum) as bigint), cast(sum(f.marks) as bigint)";
            String sql = Facts.ANSWERS.select(keys(by, scope) + sums, scope, by) + groups(by);
            add(cells, by, scope, sql, row ->
                    new Cell(0, 0, 0, 0, 0, 0, 0, 0, number(row, 0), number(row, 1), number(row, 2), number(row, 3)));
        }
        return cells;
    }

    private static String people(Facts facts, String columns, List<TrainingDimension> by, Scope scope) {
        String ofEach = keys(by, scope) + "f.teacher_id, count(*) as parts, sum(f.hours) as hours,"
                + " count(*) filter (where f.completed) as completed";
        String people = facts.select(ofEach, scope, by) + " group by "
                + IntStream.rangeClosed(1, by.size() + 1).mapToObj(String::valueOf).collect(joining(", "));
        String keys = IntStream.range(0, by.size()).mapToObj(key -> "p.key" + key + ", ").collect(joining());
        return "select " + keys + columns + " from (" + people + ") p" + groups(by);
    }

    private static String keys(List<TrainingDimension> by, Scope scope) {
        return IntStream.range(0, by.size())
                .mapToObj(key -> by.get(key).sql(scope.levelBelow()) + " as key" + key + ", ")
                .collect(joining());
    }

    private static String groups(List<TrainingDimension> by) {
        return by.isEmpty()
                ? ""
                : " group by "
                        + IntStream.rangeClosed(1, by.size())
                                .mapToObj(String::valueOf)
                                .collect(joining(", "));
    }

    @SuppressWarnings("unchecked")
    private void add(
            Map<List<String>, Cell> cells,
            List<TrainingDimension> by,
            Scope scope,
            String sql,
            Function<List<Object>, Cell> cell) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        scope.parameters(sql).forEach(query::setParameter);
        for (Tuple row : (List<Tuple>) query.getResultList()) {
            List<String> key = new ArrayList<>();
            for (int at = 0; at < by.size(); at++) {
                key.add(Objects.toString(row.get(at), ""));
            }
            List<Object> counted = new ArrayList<>();
            for (int at = by.size(); at < row.getElements().size(); at++) {
                counted.add(Objects.requireNonNullElse(row.get(at), 0L));
            }
            cells.merge(List.copyOf(key), cell.apply(counted), Cell::and);
        }
    }

    private static long number(List<Object> row, int at) {
        return ((Number) row.get(at)).longValue();
    }

    private static int people(List<Object> row, int at) {
        return Math.toIntExact(number(row, at));
    }
}
