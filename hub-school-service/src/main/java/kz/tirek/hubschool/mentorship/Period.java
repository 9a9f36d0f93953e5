package kz.tirek.hubschool.mentorship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from one to another, both included.
///
/// @param until null while the end is open
record Period(LocalDate from, @Nullable LocalDate until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && endsNotBefore(day);
    }

    boolean overlaps(Period other) {
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

    private boolean endsNotBefore(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
