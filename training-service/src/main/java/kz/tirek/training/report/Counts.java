package kz.tirek.training.report;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Counts cells in the database.
@ApplicationScoped
class Counts {

    /// What each person did, then over persons: so that nobody is counted twice and nothing has to be sorted.
    /// Integers hold what one person did; sums of larger numbers would be decimals, which take twice as long.
    private static final String OF_EACH = """
            , teacher_id, cast(count(*) filter (where not certified) as integer) as parts,
            cast(sum(hours) filter (where not certified) as integer) as hours,
            cast(count(*) filter (where completed and not certified) as integer) as completed,
            cast(count(*) filter (where certified) as integer) as certificates""";

    private static final String OF_ALL = """
            , sum(parts) as c0, count(*) filter (where parts > 0) as c1, sum(hours) as c2, sum(completed) as c3,
            count(*) filter (where completed > 0) as c4, count(*) filter (where completed < parts) as c5,
            sum(certificates) as c6, count(*) filter (where certificates > 0) as c7""";

    private static final String ANSWERS = """
            , cast(sum(asked) as bigint) as c0, cast(sum(answered) as bigint) as c1, cast(sum(mark_sum) as bigint) as c2,
            cast(sum(marks) as bigint) as c3""";

    private final EntityManager entities;

    @Inject
    Counts(EntityManager entities) {
        this.entities = entities;
    }

    /// The cells of a scope by several groupings at once: what they are made of is read once. What has no value in a
    /// dimension has an empty key.
    Map<List<TrainingDimension>, Map<List<String>, Cell>> tables(
            Collection<List<TrainingDimension>> groupings, Scope scope) {
        Map<List<TrainingDimension>, Map<List<String>, Cell>> tables = new HashMap<>();
        groupings.forEach(grouping -> tables.put(grouping, new HashMap<>()));
        // Who counts at two hubs counts once without them.
        for (boolean byHub : new boolean[] {false, true}) {
            Grouped people = new Grouped(groupings.stream()
                    .filter(grouping -> grouping.contains(TrainingDimension.HUB) == byHub)
                    .toList());
            add(tables, people, scope, people(people, scope), Counts::ofPeople);
        }
        Grouped answers =
                new Grouped(groupings.stream().filter(scope::knowsFeedback).toList());
        add(tables, answers, scope, answers(answers, scope), Counts::ofAnswers);
        return tables;
    }

    private static String people(Grouped grouped, Scope scope) {
        String rows = Facts.people(
                grouped.values(scope) + "f.teacher_id, f.hours, f.completed, f.certified", scope, grouped.by());
        return "select " + grouped.of("which") + OF_ALL + " from (select " + grouped.of(grouped.which() + " as which")
                + OF_EACH + " from (" + rows + ") f group by grouping sets (" + grouped.sets("teacher_id")
                + ")) p group by "
                + grouped.of("which");
    }

    private static String answers(Grouped grouped, Scope scope) {
        String rows = Facts.answers(grouped.values(scope) + "f.asked, f.answered, f.mark_sum, f.marks", scope);
        return "select " + grouped.of(grouped.which()) + ANSWERS + " from (" + rows + ") f group by grouping sets ("
                + grouped.sets("") + ")";
    }

    @SuppressWarnings("unchecked")
    private void add(
            Map<List<TrainingDimension>, Map<List<String>, Cell>> tables,
            Grouped grouped,
            Scope scope,
            String sql,
            Function<long[], Cell> cell) {
        if (grouped.groupings().isEmpty()) {
            return;
        }
        Query query = entities.createNativeQuery(sql, Tuple.class);
        scope.parameters(sql).forEach(query::setParameter);
        int keys = grouped.by().size();
        for (Tuple row : (List<Tuple>) query.getResultList()) {
            List<TrainingDimension> grouping = grouped.grouping(((Number) row.get(0)).intValue());
            List<String> key = grouping.stream()
                    .map(dimension -> Objects.toString(row.get(1 + grouped.by().indexOf(dimension)), ""))
                    .toList();
            long[] counted = IntStream.range(1 + keys, row.getElements().size())
                    .mapToLong(at -> row.get(at) == null ? 0 : ((Number) row.get(at)).longValue())
                    .toArray();
            Objects.requireNonNull(tables.get(grouping)).merge(key, cell.apply(counted), Cell::and);
        }
    }

    private static Cell ofPeople(long[] c) {
        return new Cell(
                c[0],
                Math.toIntExact(c[1]),
                c[2],
                c[3],
                Math.toIntExact(c[4]),
                Math.toIntExact(c[5]),
                c[6],
                Math.toIntExact(c[7]),
                0,
                0,
                0,
                0);
    }

    private static Cell ofAnswers(long[] c) {
        return new Cell(0, 0, 0, 0, 0, 0, 0, 0, c[0], c[1], c[2], c[3]);
    }

    /// Groupings in one query: its columns are keys in all dimensions of any of them, and a number that says by which
    /// of them a row is grouped.
    ///
    /// @param by all dimensions
    private record Grouped(List<List<TrainingDimension>> groupings, List<TrainingDimension> by) {

        Grouped(List<List<TrainingDimension>> groupings) {
            this(groupings, groupings.stream().flatMap(List::stream).distinct().toList());
        }

        List<TrainingDimension> grouping(int which) {
            return groupings.stream()
                    .filter(grouping -> without(grouping) == which)
                    .findFirst()
                    .orElseThrow();
        }

        /// As PostgreSQL's `grouping` says it: a bit for each dimension the grouping is not by, the last one lowest.
        private int without(List<TrainingDimension> grouping) {
            return by.stream().reduce(0, (bits, at) -> bits * 2 + (grouping.contains(at) ? 0 : 1), Integer::sum);
        }

        String which() {
            return by.isEmpty() ? "0" : "grouping(" + keys(by) + ")";
        }

        String values(Scope scope) {
            return by.stream()
                    .map(dimension -> dimension.sql(scope.levelBelow()) + " as " + key(dimension) + ", ")
                    .collect(joining());
        }

        String of(String which) {
            return by.isEmpty() ? which : which + ", " + keys(by);
        }

        String sets(String more) {
            return groupings.stream()
                    .map(grouping ->
                            "(" + more + (more.isEmpty() || grouping.isEmpty() ? "" : ", ") + keys(grouping) + ")")
                    .collect(joining(", "));
        }

        private static String keys(List<TrainingDimension> dimensions) {
            return dimensions.stream().map(Grouped::key).collect(joining(", "));
        }

        private static String key(TrainingDimension dimension) {
            return "by_" + dimension.parameter();
        }
    }
}
