package kz.tirek.hubschool.eschool;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Days from one to another, both included.
///
/// @param until null while the end is open; the day before `from` where there is no day at all
public record Days(LocalDate from, @Nullable LocalDate until) {

    /// Whether there is a day.
    public boolean isEmpty() {
        return until != null && until.isBefore(from);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !until.isBefore(day));
    }

    /// Whether they have a day in common.
    public boolean overlaps(Days other) {
        return shared(other).isPresent();
    }

    /// The days in common, if any.
    public Optional<Days> shared(Days other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = Stream.of(Optional.ofNullable(until), Optional.ofNullable(other.until))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
        Days days = new Days(first, last);
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    /// Whether these days have one that `other` has not.
    public boolean reachBeyond(Days other) {
        return from.isBefore(other.from) || endAfter(other.until);
    }

    /// Whether these days have one after `day`; nothing is after an open end.
    public boolean endAfter(@Nullable LocalDate day) {
        return day != null && (until == null || until.isAfter(day));
    }
}
