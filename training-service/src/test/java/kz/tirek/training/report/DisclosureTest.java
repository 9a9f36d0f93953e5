package kz.tirek.training.report;

import static kz.tirek.training.report.TrainingDimension.FORMAT;
import static kz.tirek.training.report.TrainingDimension.SCHOOL;
import static kz.tirek.training.report.TrainingDimension.TERRITORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    /// How many people there are at a place with a form of training.
    private record People(String region, String district, String school, String format, int count) {}

    private static final List<String> FORMATS = List.of("COURSE", "SEMINAR", "WEBINAR");

    private final List<People> people = new ArrayList<>();
    private final Disclosure disclosure = new Disclosure(this::counts);

    @Test
    void hidesWhatLiesBelowAHiddenTerritory() {
        add("1", "11", "111", "COURSE", 3);
        add("2", "21", "211", "COURSE", 40);
        add("2", "22", "221", "COURSE", 50);
        add("3", "31", "311", "COURSE", 900);
        assertThat(hidden(List.of(), TERRITORY)).containsExactlyInAnyOrder(List.of("1"), List.of("2"));
        assertThat(hidden(List.of("2"), TERRITORY)).containsExactlyInAnyOrder(List.of("21"), List.of("22"));
        assertThat(hidden(List.of("2", "22"), SCHOOL)).containsExactly(List.of("221"));
        assertThat(hidden(List.of("3"), TERRITORY)).isEmpty();
    }

    @Test
    void hidesAFewWhoFailedButNotThatTheyTookPart() {
        Cell many = new Cell(100, 100, 970, 97, 97, 3, 0, 0, 0, 0, 0, 0);
        Disclosure one = new Disclosure(table -> Map.of(table.by().isEmpty() ? List.of() : List.of("1"), many));
        assertThat(one.hidden(List.of(), List.of(), TrainingFigure.PARTICIPANTS))
                .isEmpty();
        assertThat(one.hidden(List.of(), List.of(), TrainingFigure.HOURS)).isEmpty();
        assertThat(one.hidden(List.of(), List.of(), TrainingFigure.COMPLETION_RATE))
                .isNotEmpty();
    }

    @Test
    void leavesNobodyToBeComputedFromAllTablesTogether() {
        Random random = new Random(1122);
        for (int round = 0; round < 200; round++) {
            DisclosureTest country = new DisclosureTest();
            for (int region = 1; region <= 3; region++) {
                for (int district = 1; district <= 3; district++) {
                    for (String format : FORMATS) {
                        int count = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(40);
                        country.add("" + region, "" + region + district, "" + region + district + 1, format, count);
                    }
                }
            }
            country.requireNobodyComputable();
        }
    }

    /// Everything published is a sum of counts; nobody's count may be a combination of such sums.
    private void requireNobodyComputable() {
        List<double[]> published = new ArrayList<>();
        List<double[]> few = new ArrayList<>();
        List<List<String>> parents = List.of(List.of(), List.of("1"), List.of("2"), List.of("3"));
        for (List<String> parent : parents) {
            for (List<TrainingDimension> by : List.of(
                    List.<TrainingDimension>of(), List.of(TERRITORY), List.of(FORMAT), List.of(TERRITORY, FORMAT))) {
                if (parent.isEmpty() || by.contains(TERRITORY)) {
                    collect(parent, by, published, few);
                }
            }
        }
        int rank = rank(published);
        for (double[] one : few) {
            List<double[]> more = new ArrayList<>(published);
            more.add(one);
            assertThat(rank(more)).as("%s", people).isGreaterThan(rank);
        }
    }

    private void collect(
            List<String> parent, List<TrainingDimension> by, List<double[]> published, List<double[]> few) {
        Set<List<String>> hidden = disclosure.hidden(parent, by, TrainingFigure.PARTICIPANTS);
        for (Map.Entry<List<String>, double[]> sum : sums(parent, by).entrySet()) {
            int count = disclosure
                    .cells(parent, by)
                    .getOrDefault(sum.getKey(), Cell.NONE)
                    .teachers();
            if (!hidden.contains(sum.getKey())) {
                published.add(sum.getValue());
                assertThat(count).isNotIn(1, 2, 3, 4);
            } else if (count > 0 && count < Suppression.FEWEST) {
                few.add(sum.getValue());
            }
        }
    }

    private Map<List<String>, double[]> sums(List<String> parent, List<TrainingDimension> by) {
        Map<List<String>, double[]> sums = new HashMap<>();
        for (int at = 0; at < people.size(); at++) {
            List<String> key = key(people.get(at), parent, by);
            if (key != null) {
                sums.computeIfAbsent(key, none -> new double[people.size()])[at] = 1;
            }
        }
        return sums;
    }

    private static int rank(List<double[]> equations) {
        double[][] left = equations.stream().map(double[]::clone).toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; left.length > 0 && column < left[0].length && rank < left.length; column++) {
            int pivot = rank;
            for (int row = rank; row < left.length; row++) {
                pivot = Math.abs(left[row][column]) > Math.abs(left[pivot][column]) ? row : pivot;
            }
            if (Math.abs(left[pivot][column]) > 1e-9) {
                double[] swapped = left[rank];
                left[rank] = left[pivot];
                left[pivot] = swapped;
                for (int row = rank + 1; row < left.length; row++) {
                    double factor = left[row][column] / left[rank][column];
                    for (int cell = column; cell < left[row].length; cell++) {
                        left[row][cell] -= factor * left[rank][cell];
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    private void add(String region, String district, String school, String format, int count) {
        people.add(new People(region, district, school, format, count));
    }

    private Set<List<String>> hidden(List<String> parent, TrainingDimension by) {
        return new HashSet<>(disclosure.hidden(parent, List.of(by), TrainingFigure.PARTICIPANTS));
    }

    private Map<List<String>, Cell> counts(Disclosure.Table table) {
        Map<List<String>, Cell> cells = new HashMap<>();
        for (People some : people) {
            List<String> key = key(some, table.parent(), table.by());
            if (key != null && some.count() > 0) {
                int count = some.count();
                cells.merge(key, new Cell(count, count, count, count, count, 0, 0, 0, 0, 0, 0, 0), Cell::and);
            }
        }
        return cells;
    }

    /// The key of some people in a table; null where they are not in it.
    private static @Nullable List<String> key(People some, List<String> parent, List<TrainingDimension> by) {
        List<String> path = List.of(some.region(), some.district());
        if (!path.subList(0, parent.size()).equals(parent)) {
            return null;
        }
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case TERRITORY -> path.get(parent.size());
                    case SCHOOL -> some.school();
                    default -> some.format();
                })
                .toList();
    }
}
