package kz.tirek.funding.opendata;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Divides a budget by calendar years, because a budget of IATI is of a year at most. Grants are not budgeted by
/// years: each year has its share of days, so that the parts add up to the whole to the tiyn.
final class Budgets {

    /// A part of a budget.
    record OfYear(LocalDate startsOn, LocalDate endsOn, long tiyn) {}

    private Budgets() {}

    static List<OfYear> of(LocalDate startsOn, LocalDate endsOn, long tiyn) {
        long days = days(startsOn, endsOn);
        List<OfYear> parts = new ArrayList<>();
        long given = 0;
        for (LocalDate from = startsOn;
                !from.isAfter(endsOn);
                from = from.plusYears(1).withDayOfYear(1)) {
            LocalDate newYearsEve = LocalDate.of(from.getYear(), 12, 31);
            LocalDate until = newYearsEve.isBefore(endsOn) ? newYearsEve : endsOn;
            long upTo = BigInteger.valueOf(tiyn)
                    .multiply(BigInteger.valueOf(days(startsOn, until)))
                    .divide(BigInteger.valueOf(days))
                    .longValueExact();
            parts.add(new OfYear(from, until, upTo - given));
            given = upTo;
        }
        return parts;
    }

    private static long days(LocalDate startsOn, LocalDate endsOn) {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}
