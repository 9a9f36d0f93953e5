package kz.tirek.hubschool.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tirek.hubschool.Decimals;
import org.jspecify.annotations.Nullable;

/// How far an indicator is on a day.
///
/// Targets are due at the end of their year. What is expected on a day lies on the straight line to the target of the
/// year from what came before: the target of the latest earlier year, else the baseline; from 0 on 1 January where
/// the count begins anew each year; the target itself where nothing came before. An indicator is on track where its
/// value is at least as good as expected.
///
/// @param target of the year of the day; none where the year has none
/// @param expected on the day, with four decimals, rounded half up
/// @param percentOfTheWay from the baseline to the target of the year, with one decimal, rounded half up: 0 at the
///         baseline, 100 at the target, below and above for what is worse and better; none without baseline, target
///         or value, and where baseline and target are the same
/// @param onTrack none without target or value
record Progress(
        @Nullable BigDecimal target,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal percentOfTheWay,
        @Nullable Boolean onTrack) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// A value on a day.
    private record Point(LocalDate on, BigDecimal value) {}

    /// @param countedByYear whether the value counts from 0 every year
    static Progress of(
            IndicatorDirection direction,
            boolean countedByYear,
            @Nullable Baseline baseline,
            List<YearlyTarget> targets,
            @Nullable BigDecimal value,
            LocalDate asOf) {
        BigDecimal target = targets.stream()
                .filter(yearly -> yearly.year() == asOf.getYear())
                .map(YearlyTarget::value)
                .findFirst()
                .orElse(null);
        if (target == null) {
            return new Progress(null, null, null, null);
        }
        Optional<Point> before = countedByYear
                ? Optional.of(new Point(endOf(asOf.getYear() - 1), BigDecimal.ZERO))
                : before(baseline, targets, asOf);
        BigDecimal expected = before.map(point -> expected(point, target, asOf)).orElse(target);
        Boolean onTrack = value == null
                ? null
                : switch (direction) {
                    case HIGHER_IS_BETTER -> value.compareTo(expected) >= 0;
                    case LOWER_IS_BETTER -> value.compareTo(expected) <= 0;
                };
        return new Progress(target, Decimals.plain(expected), way(baseline, target, value), onTrack);
    }

    private static Optional<Point> before(@Nullable Baseline baseline, List<YearlyTarget> targets, LocalDate asOf) {
        Optional<Point> earlier = targets.stream()
                .filter(yearly -> yearly.year() < asOf.getYear())
                .max(Comparator.comparing(YearlyTarget::year))
                .map(yearly -> new Point(endOf(yearly.year()), yearly.value()));
        return earlier.isPresent() || baseline == null || baseline.on().isAfter(asOf)
                ? earlier
                : Optional.of(new Point(baseline.on(), baseline.value()));
    }

    private static BigDecimal expected(Point before, BigDecimal target, LocalDate asOf) {
        long whole = ChronoUnit.DAYS.between(before.on(), endOf(asOf.getYear()));
        long gone = ChronoUnit.DAYS.between(before.on(), asOf);
        return whole == 0
                ? target
                : before.value()
                        .add(target.subtract(before.value())
                                .multiply(BigDecimal.valueOf(gone))
                                .divide(BigDecimal.valueOf(whole), Indicator.FRACTION, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal way(
            @Nullable Baseline baseline, BigDecimal target, @Nullable BigDecimal value) {
        if (baseline == null || value == null || target.compareTo(baseline.value()) == 0) {
            return null;
        }
        return value.subtract(baseline.value())
                .multiply(HUNDRED)
                .divide(target.subtract(baseline.value()), 1, RoundingMode.HALF_UP);
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
