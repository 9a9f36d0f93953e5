package kz.tirek.training.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.tirek.training.report.Suppression.Margin;

/// Which figures of a year are published to those who may see no person.
///
/// Whatever is asked, the answer is cut out of the same tables: the country by regions, a region by its districts, a
/// district by its schools, each alone or with one more dimension, and any other one or two dimensions. A table is
/// judged with all that the others say of its sums, so that two answers put together give away no more than one.
final class Disclosure {

    /// The cells below a territory, the country where it is empty.
    ///
    /// @param by up to two dimensions; one of places comes first
    record Table(List<String> parent, List<TrainingDimension> by) {}

    private record Judgement(Table table, TrainingFigure figure) {}

    private final Function<Table, Map<List<String>, Cell>> counts;
    private final Map<Table, Map<List<String>, Cell>> counted = new HashMap<>();
    private final Map<Judgement, Set<List<String>>> judged = new HashMap<>();

    /// @param counts the cells of a table
    Disclosure(Function<Table, Map<List<String>, Cell>> counts) {
        this.counts = counts;
    }

    /// The tables whose cells are asked for when a table is judged: itself, and those of its sums.
    static Set<Table> judgedWith(List<String> parent, List<TrainingDimension> by) {
        Set<Table> tables = new HashSet<>(Set.of(new Table(parent, by)));
        switch (by.size()) {
            case 0 -> {
                if (!parent.isEmpty()) {
                    tables.addAll(judgedWith(above(parent), List.of(TrainingDimension.TERRITORY)));
                }
            }
            case 1 -> tables.addAll(judgedWith(parent, List.of()));
            default -> {
                tables.addAll(judgedWith(parent, by.subList(0, 1)));
                tables.addAll(
                        parent.isEmpty()
                                ? judgedWith(parent, by.subList(1, 2))
                                : judgedWith(above(parent), List.of(TrainingDimension.TERRITORY, by.getLast())));
            }
        }
        return tables;
    }

    /// The cells of a table.
    Map<List<String>, Cell> cells(List<String> parent, List<TrainingDimension> by) {
        return counted.computeIfAbsent(new Table(parent, by), counts);
    }

    /// The keys of those of its cells, empty ones among them, whose figure stays hidden.
    Set<List<String>> hidden(List<String> parent, List<TrainingDimension> by, TrainingFigure figure) {
        Judgement judgement = new Judgement(new Table(parent, by), figure);
        Set<List<String>> known = judged.get(judgement);
        if (known == null) {
            known = switch (by.size()) {
                case 0 -> total(parent, figure);
                case 1 -> line(parent, by, figure);
                default -> table(parent, by, figure);
            };
            judged.put(judgement, known);
        }
        return known;
    }

    private Set<List<String>> total(List<String> parent, TrainingFigure figure) {
        boolean hidden = parent.isEmpty()
                ? isUnsafe(figure, cells(parent, List.of()).getOrDefault(List.of(), Cell.NONE))
                : hidden(above(parent), List.of(TrainingDimension.TERRITORY), figure)
                        .contains(List.of(parent.getLast()));
        return hidden ? Set.of(List.of()) : Set.of();
    }

    private Set<List<String>> line(List<String> parent, List<TrainingDimension> by, TrainingFigure figure) {
        List<String> keys = keys(parent, by, 0);
        Margin total = hidden(parent, List.of(), figure).isEmpty() ? Margin.PUBLISHED : Margin.HIDDEN;
        Margin[] none = new Margin[keys.size()];
        Arrays.fill(none, Margin.NONE);
        return judge(parent, by, figure, keys, List.of(), none, new Margin[] {total});
    }

    private Set<List<String>> table(List<String> parent, List<TrainingDimension> by, TrainingFigure figure) {
        List<String> rows = keys(parent, by, 0);
        List<String> columns = keys(parent, by, 1);
        Set<List<String>> hiddenRows = hidden(parent, by.subList(0, 1), figure);
        Set<List<String>> hiddenColumns = parent.isEmpty()
                ? hidden(parent, by.subList(1, 2), figure)
                : hidden(above(parent), List.of(TrainingDimension.TERRITORY, by.getLast()), figure);
        return judge(
                parent,
                by,
                figure,
                rows,
                columns,
                margins(rows, key -> hiddenRows.contains(List.of(key))),
                margins(
                        columns,
                        key -> hiddenColumns.contains(
                                parent.isEmpty() ? List.of(key) : List.of(parent.getLast(), key))));
    }

    /// @param columns empty where the table is a single line
    private Set<List<String>> judge(
            List<String> parent,
            List<TrainingDimension> by,
            TrainingFigure figure,
            List<String> rows,
            List<String> columns,
            Margin[] rowMargins,
            Margin[] columnMargins) {
        Map<List<String>, Cell> cells = cells(parent, by);
        Set<List<String>> before =
                figure == TrainingFigure.PARTICIPANTS ? Set.of() : hidden(parent, by, TrainingFigure.PARTICIPANTS);
        int[][] people = new int[rows.size()][columnMargins.length];
        boolean[][] unsafe = new boolean[rows.size()][columnMargins.length];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columnMargins.length; column++) {
                List<String> key = key(rows, columns, row, column);
                Cell cell = cells.getOrDefault(key, Cell.NONE);
                people[row][column] = people(figure, cell);
                unsafe[row][column] = isUnsafe(figure, cell) || before.contains(key);
            }
        }
        boolean[][] hidden = Suppression.hidden(people, unsafe, rowMargins, columnMargins);
        Set<List<String>> keys = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columnMargins.length; column++) {
                if (hidden[row][column]) {
                    keys.add(key(rows, columns, row, column));
                }
            }
        }
        return keys;
    }

    private static List<String> key(List<String> rows, List<String> columns, int row, int column) {
        return columns.isEmpty() ? List.of(rows.get(row)) : List.of(rows.get(row), columns.get(column));
    }

    private List<String> keys(List<String> parent, List<TrainingDimension> by, int at) {
        Set<String> keys = new TreeSet<>();
        cells(parent, by).keySet().forEach(key -> keys.add(key.get(at)));
        return List.copyOf(keys);
    }

    private static Margin[] margins(List<String> keys, Predicate<String> hidden) {
        return keys.stream()
                .map(key -> hidden.test(key) ? Margin.HIDDEN : Margin.PUBLISHED)
                .toArray(Margin[]::new);
    }

    private static List<String> above(List<String> path) {
        return path.subList(0, path.size() - 1);
    }

    /// The smallest group of people that the figure tells of.
    private static int people(TrainingFigure figure, Cell cell) {
        int fewest = cell.people();
        for (int group : figure.groups(cell)) {
            fewest = group > 0 ? Math.min(fewest == 0 ? group : fewest, group) : fewest;
        }
        return fewest;
    }

    private static boolean isUnsafe(TrainingFigure figure, Cell cell) {
        int people = people(figure, cell);
        return people > 0 && people < Suppression.FEWEST;
    }
}
