package kz.tirek.hubschool.mentorship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/// The most that goes on at a time within a period.
///
/// @param on the first such day
/// @param active how many go on that day
public record Peak(LocalDate on, int active) {

    /// The peak of `periods` within `window`. Their number grows only where one begins, so it is greatest on the
    /// first day of the window or on such a day.
    public static Peak of(Collection<Period> periods, Period window) {
        return Stream.concat(
                        Stream.of(window.from()),
                        periods.stream().map(Period::from).filter(window::covers))
                .distinct()
                .map(day -> new Peak(day, (int)
                        periods.stream().filter(period -> period.covers(day)).count()))
                .max(Comparator.comparingInt(Peak::active).thenComparing(Peak::on, Comparator.reverseOrder()))
                .orElseThrow();
    }
}
