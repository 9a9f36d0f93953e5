package kz.tirek.training.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines of a report as they come together: keys, and what each figure says for them.
final class Lines {

    static final int MOST = 10_000;

    /// @param keys in the order of the report's dimensions; empty where there is no value
    private record Line(List<String> keys, List<TrainingMeasurement> figures) {}

    private final List<TrainingDimension> by;
    private final List<Line> lines = new ArrayList<>();

    Lines(List<TrainingDimension> by) {
        this.by = by;
    }

    void add(List<String> keys, Function<TrainingFigure, TrainingMeasurement> measured) {
        lines.add(new Line(keys, figures(measured)));
    }

    /// @throws kz.tirek.conventions.problem.Refusal REPORT_TOO_LONG
    static void requireFew(int lines) {
        if (lines > MOST) {
            throw ReportProblem.REPORT_TOO_LONG.refuse(lines, MOST);
        }
    }

    static TrainingReportLine total(Function<TrainingFigure, TrainingMeasurement> measured) {
        return new TrainingReportLine(List.of(), figures(measured));
    }

    /// In the order of their headings; territories and years in the order of their codes.
    List<TrainingReportLine> named(Headings headings, Scope scope) {
        requireFew(lines.size());
        List<Map<String, String>> names = new ArrayList<>();
        for (int at = 0; at < by.size(); at++) {
            Set<String> keys = new HashSet<>();
            for (Line line : lines) {
                keys.add(line.keys().get(at));
            }
            names.add(headings.names(by.get(at), keys, scope.language()));
        }
        Comparator<Line> order = Comparator.comparingInt(line -> 0);
        for (int at = 0; at < by.size(); at++) {
            int here = at;
            boolean coded = by.get(at) == TrainingDimension.TERRITORY || by.get(at) == TrainingDimension.YEAR;
            order = order.thenComparing((Line line) -> line.keys().get(here).isEmpty())
                    .thenComparing(line -> {
                        String key = line.keys().get(here);
                        return coded ? key : names.get(here).getOrDefault(key, key);
                    })
                    .thenComparing(line -> line.keys().get(here));
        }
        return lines.stream().sorted(order).map(line -> named(line, names)).toList();
    }

    private TrainingReportLine named(Line line, List<Map<String, String>> names) {
        List<TrainingReportKey> keys = new ArrayList<>();
        for (int at = 0; at < by.size(); at++) {
            String key = line.keys().get(at);
            keys.add(new TrainingReportKey(
                    by.get(at), key.isEmpty() ? null : key, names.get(at).getOrDefault(key, key)));
        }
        return new TrainingReportLine(keys, line.figures());
    }

    private static List<TrainingMeasurement> figures(Function<TrainingFigure, TrainingMeasurement> measured) {
        return Arrays.stream(TrainingFigure.values()).map(measured).toList();
    }

    /// What a figure says of a cell.
    ///
    /// @param feedback whether answers are known of it
    static TrainingMeasurement measure(TrainingFigure figure, Cell cell, boolean feedback, @Nullable String href) {
        if (figure.isOfFeedback() && !feedback) {
            return TrainingMeasurement.missing(figure, Missing.NOT_DIVISIBLE);
        }
        BigDecimal value = figure.of(cell);
        return new TrainingMeasurement(figure, value, value == null ? Missing.NOTHING_COUNTED : null, href);
    }
}
