package kz.tirek.hubschool.eschool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The most hours a week that go on at a time.
///
/// @param on the first such day
/// @param hours their sum on that day
public record Peak(LocalDate on, int hours) {

    /// Hours a week on some days.
    public record Load(Days days, int hours) {}

    /// The peak of `loads` within `window`; none where nothing goes on. The sum grows only where one begins.
    public static Optional<Peak> of(Collection<Load> loads, Days window) {
        return loads.stream()
                .flatMap(load -> load.days().shared(window).stream())
                .map(Days::from)
                .distinct()
                .map(day -> new Peak(
                        day,
                        loads.stream()
                                .filter(load -> load.days().covers(day))
                                .mapToInt(Load::hours)
                                .sum()))
                .max(Comparator.comparingInt(Peak::hours).thenComparing(Peak::on, Comparator.reverseOrder()));
    }
}
