package kz.tirek.training.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static kz.tirek.training.report.TrainingDimension.FORMAT;
import static kz.tirek.training.report.TrainingDimension.HUB;
import static kz.tirek.training.report.TrainingDimension.PROVIDER;
import static kz.tirek.training.report.TrainingDimension.SCHOOL;
import static kz.tirek.training.report.TrainingDimension.TERRITORY;
import static kz.tirek.training.report.TrainingDimension.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.tirek.training.report.Disclosure.Table;
import org.jspecify.annotations.Nullable;

/// A report for those who may see no person. It answers by calendar years, each of which stands alone, and cuts
/// what is asked out of the tables that a [Disclosure] judges.
///
/// @param scope what is asked for
/// @param by what the lines are by
/// @param parent the territory whose parts are the places of the table; the country where it is empty
/// @param axes the dimensions of the table besides the year, places first
/// @param slices of each axis the one value that is asked for; null for all
record Anonymous(
        Scope scope,
        List<TrainingDimension> by,
        List<String> parent,
        List<TrainingDimension> axes,
        List<@Nullable String> slices) {

    private static final int LEVELS = 2;
    private static final Table WHOLE = new Table(List.of(), List.of());
    private static final Table OF_YEARS = new Table(List.of(), List.of(YEAR));

    /// @throws kz.tirek.conventions.problem.Refusal FIGURES_TOO_FINE
    static Anonymous of(Scope scope, List<TrainingDimension> by) {
        requireYears(scope, by);
        List<String> path = scope.path();
        List<TrainingDimension> axes = new ArrayList<>();
        List<@Nullable String> slices = new ArrayList<>();
        List<String> parent = path;
        require(path.size() <= LEVELS, "territory");
        require(!scope.only().containsKey(SCHOOL), "school");
        require(!by.contains(TERRITORY) || path.size() < LEVELS, "by");
        require(!by.contains(SCHOOL) || (path.size() == LEVELS && !by.contains(TERRITORY)), "by");
        for (TrainingDimension dimension : List.of(TERRITORY, SCHOOL, HUB, PROVIDER, FORMAT)) {
            if (by.contains(dimension) || scope.only().containsKey(dimension)) {
                axes.add(dimension);
                slices.add(scope.only().get(dimension));
            }
        }
        if (!path.isEmpty() && !by.contains(TERRITORY) && !by.contains(SCHOOL)) {
            axes.addFirst(TERRITORY);
            slices.addFirst(path.getLast());
            parent = path.subList(0, path.size() - 1);
        }
        boolean places = !axes.isEmpty() && axes.getFirst().isPlace();
        require(axes.size() <= 2 && !(places && axes.contains(HUB)), "by");
        return new Anonymous(scope, by, parent, axes, slices);
    }

    private static void requireYears(Scope scope, List<TrainingDimension> by) {
        LocalDate from = scope.from();
        if (from == null) {
            boolean whole =
                    by.isEmpty() && scope.path().isEmpty() && scope.only().isEmpty();
            require(scope.until() == null && (whole || by.contains(YEAR)), "year");
        } else {
            require(from.getDayOfYear() == 1 && from.plusYears(1).minusDays(1).equals(scope.until()), "year");
        }
    }

    private static void require(boolean holds, String parameter) {
        if (!holds) {
            throw ReportProblem.FIGURES_TOO_FINE.refuse().at(parameter);
        }
    }

    /// What is seen of it: the lines, into `lines`, and the total, which is returned.
    TrainingReportLine cut(Counts counts, Lines lines) {
        Map<Table, Map<List<String>, Cell>> counted = count(counts);
        if (!by.contains(YEAR)) {
            Disclosure disclosure = new Disclosure(table -> Objects.requireNonNull(counted.get(table)));
            add(disclosure, "", lines);
            return total(disclosure);
        }
        Map<String, Disclosure> years = new TreeMap<>();
        for (List<String> key : Objects.requireNonNull(counted.get(OF_YEARS)).keySet()) {
            String year = key.getFirst();
            years.put(
                    year, new Disclosure(table -> ofYear(Objects.requireNonNull(counted.get(withYear(table))), year)));
        }
        years.forEach((year, disclosure) -> add(disclosure, year, lines));
        return totalOf(years.values(), counted.getOrDefault(WHOLE, Map.of()).getOrDefault(List.of(), Cell.NONE));
    }

    /// All tables the answer is cut out of, by years where it is: what is below a territory is read once.
    private Map<Table, Map<List<String>, Cell>> count(Counts counts) {
        Set<Table> tables = Disclosure.judgedWith(parent, axes);
        if (by.contains(YEAR)) {
            tables = tables.stream().map(Anonymous::withYear).collect(toSet());
            if (isWhole()) {
                tables.add(WHOLE);
            }
        } else {
            tables.addAll(Disclosure.judgedWith(ofTotal().parent(), ofTotal().by()));
        }
        Map<List<String>, List<List<TrainingDimension>>> groupings =
                tables.stream().collect(groupingBy(Table::parent, mapping(Table::by, toList())));
        Map<Table, Map<List<String>, Cell>> counted = new HashMap<>();
        groupings.forEach((territory, below) -> counts.tables(below, scope.of(territory))
                .forEach((dimensions, cells) -> counted.put(new Table(territory, dimensions), cells)));
        return counted;
    }

    private static Table withYear(Table table) {
        List<TrainingDimension> withYear = new ArrayList<>(table.by());
        withYear.add(YEAR);
        return new Table(table.parent(), List.copyOf(withYear));
    }

    private static Map<List<String>, Cell> ofYear(Map<List<String>, Cell> cells, String year) {
        Map<List<String>, Cell> ofYear = new HashMap<>();
        cells.forEach((key, cell) -> {
            if (key.getLast().equals(year)) {
                ofYear.put(List.copyOf(key.subList(0, key.size() - 1)), cell);
            }
        });
        return ofYear;
    }

    private void add(Disclosure disclosure, String year, Lines lines) {
        if (by.isEmpty()) {
            return;
        }
        Set<List<String>> keys = new HashSet<>(disclosure.cells(parent, axes).keySet());
        keys.addAll(disclosure.hidden(parent, axes, TrainingFigure.PARTICIPANTS));
        keys.removeIf(key -> !isAskedFor(key));
        Lines.requireFew(keys.size());
        keys.forEach(key -> lines.add(
                by.stream()
                        .map(dimension -> dimension == YEAR ? year : key.get(axes.indexOf(dimension)))
                        .toList(),
                seen(disclosure, parent, axes, key)));
    }

    private boolean isAskedFor(List<String> key) {
        for (int axis = 0; axis < axes.size(); axis++) {
            String slice = slices.get(axis);
            if (slice != null && !slice.equals(key.get(axis))) {
                return false;
            }
        }
        return true;
    }

    private static Function<TrainingFigure, TrainingMeasurement> seen(
            Disclosure disclosure, List<String> parent, List<TrainingDimension> axes, List<String> key) {
        boolean feedback = parent.isEmpty() && TrainingDimension.OF_RUNS.containsAll(axes);
        Cell cell = disclosure.cells(parent, axes).getOrDefault(key, Cell.NONE);
        return figure -> figure.isOfFeedback() && !feedback
                ? TrainingMeasurement.missing(figure, Missing.NOT_DIVISIBLE)
                : disclosure.hidden(parent, axes, figure).contains(key)
                        ? TrainingMeasurement.missing(figure, Missing.SUPPRESSED)
                        : Lines.measure(figure, cell, feedback, null);
    }

    /// The total is the sum of what is asked for, as the table of the slices has it.
    private TrainingReportLine total(Disclosure disclosure) {
        List<String> key =
                new ArrayList<>(slices.stream().flatMap(Stream::ofNullable).toList());
        if (ofTotal().by().size() > key.size()) {
            key.addFirst(parent.getLast());
        }
        return Lines.total(seen(disclosure, ofTotal().parent(), ofTotal().by(), List.copyOf(key)));
    }

    /// The table of the slices; a territory goes with them as a part of the one above.
    private Table ofTotal() {
        List<TrainingDimension> sliced = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            if (slices.get(axis) != null) {
                sliced.add(axes.get(axis));
            }
        }
        if (parent.isEmpty() || sliced.isEmpty() || sliced.getFirst().isPlace()) {
            return new Table(parent, List.copyOf(sliced));
        }
        sliced.addFirst(TERRITORY);
        return new Table(parent.subList(0, parent.size() - 1), List.copyOf(sliced));
    }

    private boolean isWhole() {
        return parent.isEmpty() && slices.stream().allMatch(Objects::isNull);
    }

    /// Of several years only the country has a total, and only where no year is hidden.
    private TrainingReportLine totalOf(Collection<Disclosure> years, Cell whole) {
        return Lines.total(figure -> {
            boolean hidden = !isWhole()
                    || years.stream()
                            .anyMatch(year ->
                                    !year.hidden(List.of(), List.of(), figure).isEmpty());
            return hidden
                    ? TrainingMeasurement.missing(figure, Missing.SUPPRESSED)
                    : Lines.measure(figure, whole, true, null);
        });
    }
}
