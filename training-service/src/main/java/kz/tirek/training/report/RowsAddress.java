package kz.tirek.training.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where the rows of a figure are.
final class RowsAddress {

    private RowsAddress() {}

    /// @param keys the values of the figure's line in the dimensions `by`; empty where there is none
    static String of(Scope scope, List<TrainingDimension> by, List<String> keys, TrainingFigure figure) {
        StringBuilder address = new StringBuilder("/api/v1/reports/training/rows?figure=" + figure);
        Map<TrainingDimension, String> values = new EnumMap<>(TrainingDimension.class);
        values.putAll(scope.only());
        if (!scope.path().isEmpty()) {
            values.put(TrainingDimension.TERRITORY, scope.path().getLast());
        }
        LocalDate from = scope.from();
        LocalDate until = scope.until();
        for (int at = 0; at < keys.size(); at++) {
            String key = keys.get(at);
            if (key.isEmpty()) {
                address.append("&without=").append(by.get(at));
            } else if (by.get(at) == TrainingDimension.YEAR) {
                int year = Integer.parseInt(key);
                from = later(from, LocalDate.of(year, 1, 1));
                until = earlier(until, LocalDate.of(year, 12, 31));
            } else {
                values.put(by.get(at), key);
            }
        }
        values.forEach((dimension, value) ->
                address.append('&').append(dimension.parameter()).append('=').append(value));
        if (from != null) {
            address.append("&from=").append(from);
        }
        if (until != null) {
            address.append("&until=").append(until);
        }
        return address.toString();
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return Objects.requireNonNullElse(one, other).isBefore(other) ? Objects.requireNonNull(one) : other;
    }
}
