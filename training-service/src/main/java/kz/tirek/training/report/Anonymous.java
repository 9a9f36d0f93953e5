package kz.tirek.training.report;

import static kz.tirek.training.report.TrainingDimension.FORMAT;
import static kz.tirek.training.report.TrainingDimension.HUB;
import static kz.tirek.training.report.TrainingDimension.PROVIDER;
import static kz.tirek.training.report.TrainingDimension.SCHOOL;
import static kz.tirek.training.report.TrainingDimension.TERRITORY;
import static kz.tirek.training.report.TrainingDimension.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        boolean byYear = by.contains(YEAR);
        Map<List<Object>, Map<List<String>, Cell>> counted = new HashMap<>();
        BiFunction<List<String>, List<TrainingDimension>, Map<List<String>, Cell>> cells =
                (territory, dimensions) -> counted.computeIfAbsent(
                        List.of(territory, dimensions), table -> counts.by(dimensions, scope.of(territory)));
        List<TrainingDimension> widest = new ArrayList<>(axes);
        if (byYear) {
            widest.add(YEAR);
        }
        counts.tables(widest, parts(axes, byYear), scope.of(parent))
                .forEach((dimensions, table) -> counted.put(List.of(parent, dimensions), table));
        if (!byYear) {
            Disclosure disclosure = new Disclosure(cells);
            add(disclosure, "", lines);
            return total(disclosure);
        }
        Map<String, Disclosure> years = new TreeMap<>();
        for (List<String> key : cells.apply(List.of(), List.of(YEAR)).keySet()) {
            years.put(key.getFirst(), new Disclosure(ofYear(cells, key.getFirst())));
        }
        years.forEach((year, disclosure) -> add(disclosure, year, lines));
        return totalOf(years.values(), cells);
    }

    /// All groupings by some of the dimensions, each with the year where it is asked for.
    private static List<List<TrainingDimension>> parts(List<TrainingDimension> axes, boolean byYear) {
        List<List<TrainingDimension>> parts = new ArrayList<>();
        for (int mask = 0; mask < 1 << axes.size(); mask++) {
            List<TrainingDimension> part = new ArrayList<>();
            for (int axis = 0; axis < axes.size(); axis++) {
                if ((mask & 1 << axis) != 0) {
                    part.add(axes.get(axis));
                }
            }
            if (byYear) {
                part.add(YEAR);
            }
            parts.add(List.copyOf(part));
        }
        return parts;
    }

    private static BiFunction<List<String>, List<TrainingDimension>, Map<List<String>, Cell>> ofYear(
            BiFunction<List<String>, List<TrainingDimension>, Map<List<String>, Cell>> cells, String year) {
        return (territory, dimensions) -> {
            List<TrainingDimension> withYear = new ArrayList<>(dimensions);
            withYear.add(YEAR);
            Map<List<String>, Cell> ofYear = new HashMap<>();
            cells.apply(territory, List.copyOf(withYear)).forEach((key, cell) -> {
                if (key.getLast().equals(year)) {
                    ofYear.put(List.copyOf(key.subList(0, key.size() - 1)), cell);
                }
            });
            return ofYear;
        };
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
        List<TrainingDimension> sliced = new ArrayList<>();
        List<String> key = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            if (slices.get(axis) != null) {
                sliced.add(axes.get(axis));
                key.add(Objects.requireNonNull(slices.get(axis)));
            }
        }
        List<String> above = parent;
        if (!parent.isEmpty() && !sliced.isEmpty() && !sliced.getFirst().isPlace()) {
            sliced.addFirst(TERRITORY);
            key.addFirst(parent.getLast());
            above = parent.subList(0, parent.size() - 1);
        }
        return Lines.total(seen(disclosure, above, List.copyOf(sliced), List.copyOf(key)));
    }

    /// Of several years only the country has a total, and only where no year is hidden.
    private TrainingReportLine totalOf(
            Iterable<Disclosure> years,
            BiFunction<List<String>, List<TrainingDimension>, Map<List<String>, Cell>> cells) {
        boolean whole = parent.isEmpty() && slices.stream().allMatch(Objects::isNull);
        Cell cell = cells.apply(List.of(), List.of()).getOrDefault(List.of(), Cell.NONE);
        return Lines.total(figure -> {
            for (Disclosure year : years) {
                if (!whole || !year.hidden(List.of(), List.of(), figure).isEmpty()) {
                    return TrainingMeasurement.missing(figure, Missing.SUPPRESSED);
                }
            }
            return Lines.measure(figure, cell, true, null);
        });
    }
}
