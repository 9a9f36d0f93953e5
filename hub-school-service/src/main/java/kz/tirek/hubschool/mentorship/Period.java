package kz.tirek.hubschool.mentorship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from one to another, both included.
///
/// @param until null while the end is open
public record Period(LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && endsNotBefore(day);
    }

    /// Whether every day from `first` to `last` is a day of this period.
    public boolean covers(LocalDate first, @Nullable LocalDate last) {
        return covers(first) && (last == null || covers(last));
    }

    public boolean overlaps(Period other) {
        return endsNotBefore(other.from) && other.endsNotBefore(from);
    }

    /// Whether this period has a day that `other` has not.
    boolean reachesBeyond(Period other) {
        return from.isBefore(other.from) || endsAfter(other.until);
    }

    /// Whether this period has a day after `day`; nothing is after an open end.
    boolean endsAfter(@Nullable LocalDate day) {
        return day != null && (until == null || until.isAfter(day));
    }

    /// Whether every day of this period is before `day`.
    boolean isBefore(LocalDate day) {
        return !endsNotBefore(day);
    }

    private boolean endsNotBefore(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
