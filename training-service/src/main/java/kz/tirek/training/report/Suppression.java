package kz.tirek.training.report;

import java.util.Arrays;

/// Which cells of a table have to stay hidden, so that none that tells of a few people can be computed from the sums
/// that are published with it.
///
/// A cell that is unsafe is hidden; so is everything of a row or column whose sum is hidden. Then, as long as there
/// is need, more are hidden:
///
/// 1. Of a row or column whose sum is published, the hidden cells add up to that sum less the cells that are seen. So
///    there are at least two of them or none, and one of them tells of enough people, or none is seen at all: their
/// sum
///    is no figure of a few people either.
/// 2. What is hidden in several rows and columns at once is a system of equations. Draw rows and columns as points
/// and
///    hidden cells as the lines between them: a cell can be computed exactly if it is a bridge, the only way from one
///    part of the drawing to another (D. Gusfield, A graph theoretic approach to statistical data security, SIAM J.
///    Comput. 17 (1988)). Rows and columns whose sums are not published are one point, the outside.
final class Suppression {

    /// What a figure of fewer people than this is not published for.
    static final int FEWEST = 5;

    /// What is published of the sum of a row or column.
    enum Margin {
        /// The sum is published.
        PUBLISHED,
        /// The sum is hidden, so that every cell of it is.
        HIDDEN,
        /// There is no such sum.
        NONE
    }

    private final int[][] people;
    private final Margin[] rows;
    private final Margin[] columns;
    private final boolean[][] hidden;

    private Suppression(int[][] people, boolean[][] unsafe, Margin[] rows, Margin[] columns) {
        this.people = people;
        this.rows = rows;
        this.columns = columns;
        this.hidden = new boolean[rows.length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                hidden[row][column] =
                        unsafe[row][column] || rows[row] == Margin.HIDDEN || columns[column] == Margin.HIDDEN;
            }
        }
    }

    /// The hidden cells of a table.
    ///
    /// @param people how many each cell tells of; 0 is nobody and safe
    /// @param unsafe the cells that must not be seen
    static boolean[][] hidden(int[][] people, boolean[][] unsafe, Margin[] rows, Margin[] columns) {
        Suppression table = new Suppression(people, unsafe, alone(rows, columns), alone(columns, rows));
        boolean more = true;
        while (more) {
            more = table.hideInLines() || table.hideAcrossBridges();
        }
        return table.hidden;
    }

    /// The sums of single cells are those cells: they are judged with the sums of the only other line.
    private static Margin[] alone(Margin[] margins, Margin[] others) {
        return others.length > 1
                ? margins
                : Arrays.stream(margins)
                        .map(margin -> margin == Margin.PUBLISHED ? Margin.NONE : margin)
                        .toArray(Margin[]::new);
    }

    private boolean hideInLines() {
        boolean more = false;
        for (int row = 0; row < rows.length; row++) {
            more |= rows[row] == Margin.PUBLISHED && hideInLine(row, -1);
        }
        for (int column = 0; column < columns.length; column++) {
            more |= columns[column] == Margin.PUBLISHED && hideInLine(-1, column);
        }
        return more;
    }

    /// @param row -1 for all rows of the column
    /// @param column -1 for all columns of the row
    private boolean hideInLine(int row, int column) {
        int count = 0;
        int most = 0;
        boolean somethingSeen = false;
        for (int r = row < 0 ? 0 : row; r < (row < 0 ? rows.length : row + 1); r++) {
            for (int c = column < 0 ? 0 : column; c < (column < 0 ? columns.length : column + 1); c++) {
                if (hidden[r][c]) {
                    count++;
                    most = Math.max(most, people[r][c]);
                } else {
                    somethingSeen |= people[r][c] > 0;
                }
            }
        }
        boolean enough = count == 0 || (count > 1 && (most >= FEWEST || !somethingSeen));
        return !enough && hideBest(cellsOf(row, column));
    }

    private boolean hideAcrossBridges() {
        for (int[] side : Bridges.sides(hidden, this::point, rows.length + columns.length + 1)) {
            if (hideBest(cellsBetween(side))) {
                return true;
            }
        }
        return false;
    }

    /// The point of a row or of a column; the last one is the outside.
    private int point(int row, int column) {
        Margin margin = row >= 0 ? rows[row] : columns[column];
        return margin != Margin.PUBLISHED ? rows.length + columns.length : row >= 0 ? row : rows.length + column;
    }

    private boolean[][] cellsOf(int row, int column) {
        boolean[][] cells = new boolean[rows.length][columns.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                cells[r][c] = r == row || c == column;
            }
        }
        return cells;
    }

    private boolean[][] cellsBetween(int[] side) {
        boolean[][] cells = new boolean[rows.length][columns.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                cells[r][c] = side[point(r, -1)] * side[point(-1, c)] < 0;
            }
        }
        return cells;
    }

    /// Hides the seen cell of `cells` that takes the least away: the smallest of those that tell of enough people, an
    /// empty one where there is none.
    private boolean hideBest(boolean[][] cells) {
        int bestRow = -1;
        int bestColumn = -1;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                if (cells[r][c]
                        && !hidden[r][c]
                        && (bestRow < 0 || isBetter(people[r][c], people[bestRow][bestColumn]))) {
                    bestRow = r;
                    bestColumn = c;
                }
            }
        }
        if (bestRow >= 0) {
            hidden[bestRow][bestColumn] = true;
        }
        return bestRow >= 0;
    }

    private static boolean isBetter(int one, int other) {
        return (one >= FEWEST && other >= FEWEST) ? one < other : one > other;
    }
}
