package kz.tirek.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/// The bridges of the drawing whose points are the rows and columns of a table and whose lines are its hidden cells
/// (R. E. Tarjan, A note on finding the bridges of a graph, Inf. Process. Lett. 2 (1974)).
final class Bridges {

    private record Line(int one, int other) {

        int from(int point) {
            return point == one ? other : one;
        }
    }

    private final List<List<Line>> linesOf;
    private final int[] entered;
    private final int[] lowest;
    private final int[] part;
    private final List<Side> sides = new ArrayList<>();
    private int clock;

    /// One side of a bridge: what was entered from `first` to `last`, of the connected part of the drawing `part`.
    private record Side(int first, int last, int part) {}

    private Bridges(int points) {
        linesOf = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            linesOf.add(new ArrayList<>());
        }
        entered = new int[points];
        lowest = new int[points];
        part = new int[points];
    }

    /// For every bridge each point's side: 1 and -1, or 0 where no line leads to the bridge.
    ///
    /// @param point the point of a row (column -1) or of a column (row -1)
    static List<int[]> sides(boolean[][] hidden, IntBinaryOperator point, int points) {
        Bridges drawing = new Bridges(points);
        for (int row = 0; row < hidden.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                if (hidden[row][column]) {
                    Line line = new Line(point.applyAsInt(row, -1), point.applyAsInt(-1, column));
                    if (line.one() != line.other()) {
                        drawing.linesOf.get(line.one()).add(line);
                        drawing.linesOf.get(line.other()).add(line);
                    }
                }
            }
        }
        for (int start = 0; start < points; start++) {
            if (drawing.entered[start] == 0) {
                drawing.visit(start, null, start);
            }
        }
        return drawing.sides.stream().map(drawing::sides).toList();
    }

    /// @param by the line by which the point was reached: this one, since two points may have several
    private void visit(int point, @Nullable Line by, int start) {
        part[point] = start;
        entered[point] = ++clock;
        lowest[point] = entered[point];
        boolean cameBack = false;
        for (Line line : linesOf.get(point)) {
            if (line.equals(by) && !cameBack) {
                cameBack = true;
                continue;
            }
            int to = line.from(point);
            if (entered[to] == 0) {
                visit(to, line, start);
                lowest[point] = Math.min(lowest[point], lowest[to]);
                if (lowest[to] > entered[point]) {
                    sides.add(new Side(entered[to], clock, start));
                }
            } else {
                lowest[point] = Math.min(lowest[point], entered[to]);
            }
        }
    }

    private int[] sides(Side side) {
        int[] sides = new int[entered.length];
        for (int point = 0; point < entered.length; point++) {
            boolean behind = entered[point] >= side.first() && entered[point] <= side.last();
            sides[point] = part[point] != side.part() ? 0 : behind ? 1 : -1;
        }
        return sides;
    }
}
