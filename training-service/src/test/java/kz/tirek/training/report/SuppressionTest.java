package kz.tirek.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import kz.tirek.training.report.Suppression.Margin;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void hidesASecondLineWhereOneCouldBeComputedFromTheTotal() {
        assertThat(hidden(3, 40, 12, 90)).containsExactly(true, false, true, false);
    }

    @Test
    void hidesEnoughThatTheSumOfWhatIsHiddenIsNoFigureOfAFewPeople() {
        assertThat(hidden(1, 1, 40)).containsExactly(true, true, true);
        assertThat(hidden(2, 4, 40, 6)).containsExactly(true, true, false, true);
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(hidden(5, 40, 0, 90)).containsExactly(false, false, false, false);
    }

    @Test
    void hidesAnEmptyLineWhereThereIsNoOther() {
        assertThat(hidden(0, 3)).containsExactly(true, true);
    }

    @Test
    void hidesEverythingOfAHiddenTotal() {
        int[][] people = column(2, 1);
        boolean[][] hidden =
                Suppression.hidden(people, few(people), margins(Margin.NONE, 2), new Margin[] {Margin.HIDDEN});
        assertThat(flat(hidden)).containsExactly(true, true);
    }

    @Test
    void hidesSquaresInATableWhoseMarginsArePublished() {
        int[][] people = {{3, 20, 30}, {40, 7, 60}, {70, 80, 9}};
        boolean[][] hidden = hidden(people);
        assertThat(hidden[0][0]).isTrue();
        for (int line = 0; line < 3; line++) {
            int at = line;
            assertThat(count(hidden[line])).isNotEqualTo(1);
            assertThat((int) Arrays.stream(hidden).filter(row -> row[at]).count())
                    .isNotEqualTo(1);
        }
        assertThat(flat(hidden)).contains(false);
    }

    @Test
    void breaksTheBridgeBetweenTwoSquares() {
        int[][] people = {
            {3, 3, 30, 30, 30}, {3, 3, 4, 30, 30}, {30, 30, 3, 3, 30}, {30, 30, 3, 3, 30}, {30, 30, 30, 30, 30}
        };
        assertThat(computable(hidden(people), margins(Margin.PUBLISHED, 5), margins(Margin.PUBLISHED, 5)))
                .isFalse();
    }

    @Test
    void leavesNothingToBeComputedWhateverTheTable() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2000; round++) {
            int[][] people = new int[1 + random.nextInt(6)][1 + random.nextInt(6)];
            for (int[] row : people) {
                Arrays.setAll(row, column -> random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(60));
            }
            Margin[] rows =
                    margins(people.length, row -> Arrays.stream(people[row]).sum());
            Margin[] columns = margins(
                    people[0].length,
                    column -> Arrays.stream(people).mapToInt(row -> row[column]).sum());
            boolean[][] hidden = Suppression.hidden(people, few(people), rows, columns);
            boolean table = rows.length > 1 && columns.length > 1;
            if (table) {
                assertThat(computable(hidden, rows, columns))
                        .as(Arrays.deepToString(people))
                        .isFalse();
            }
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < columns.length; column++) {
                    if (people[row][column] > 0 && people[row][column] < Suppression.FEWEST) {
                        assertThat(hidden[row][column]).isTrue();
                    }
                }
            }
        }
    }

    private static boolean[] hidden(int... people) {
        int[][] table = column(people);
        return flat(Suppression.hidden(
                table, few(table), margins(Margin.NONE, people.length), new Margin[] {Margin.PUBLISHED}));
    }

    private static boolean[][] hidden(int[][] people) {
        return Suppression.hidden(
                people,
                few(people),
                margins(Margin.PUBLISHED, people.length),
                margins(Margin.PUBLISHED, people[0].length));
    }

    /// Whether a hidden cell follows from the sums: whether its unit vector lies in the space of their equations.
    private static boolean computable(boolean[][] hidden, Margin[] rows, Margin[] columns) {
        int width = rows.length * columns.length;
        double[][] equations = new double[rows.length + columns.length][width];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                if (hidden[row][column]) {
                    int cell = row * columns.length + column;
                    equations[row][cell] = rows[row] == Margin.PUBLISHED ? 1 : 0;
                    equations[rows.length + column][cell] = columns[column] == Margin.PUBLISHED ? 1 : 0;
                }
            }
        }
        int rank = rank(equations);
        for (int cell = 0; cell < width; cell++) {
            if (hidden[cell / columns.length][cell % columns.length]) {
                double[][] more = Arrays.copyOf(equations, equations.length + 1);
                more[equations.length] = new double[width];
                more[equations.length][cell] = 1;
                if (rank(more) == rank) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int rank(double[][] equations) {
        double[][] left = Arrays.stream(equations).map(double[]::clone).toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < left[0].length && rank < left.length; column++) {
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
                    for (int at = column; at < left[row].length; at++) {
                        left[row][at] -= factor * left[rank][at];
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    private static boolean[][] few(int[][] people) {
        boolean[][] few = new boolean[people.length][people[0].length];
        for (int row = 0; row < few.length; row++) {
            for (int column = 0; column < few[row].length; column++) {
                few[row][column] = people[row][column] > 0 && people[row][column] < Suppression.FEWEST;
            }
        }
        return few;
    }

    private static int[][] column(int... people) {
        return Arrays.stream(people).mapToObj(one -> new int[] {one}).toArray(int[][]::new);
    }

    private static Margin[] margins(Margin margin, int length) {
        Margin[] margins = new Margin[length];
        Arrays.fill(margins, margin);
        return margins;
    }

    /// Sums of a few people are hidden.
    private static Margin[] margins(int length, java.util.function.IntUnaryOperator sum) {
        Margin[] margins = new Margin[length];
        Arrays.setAll(margins, line -> {
            int people = sum.applyAsInt(line);
            return people > 0 && people < Suppression.FEWEST ? Margin.HIDDEN : Margin.PUBLISHED;
        });
        return margins;
    }

    private static int count(boolean[] row) {
        int count = 0;
        for (boolean one : row) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static boolean[] flat(boolean[][] table) {
        boolean[] flat = new boolean[table.length * table[0].length];
        for (int cell = 0; cell < flat.length; cell++) {
            flat[cell] = table[cell / table[0].length][cell % table[0].length];
        }
        return flat;
    }
}
