package kz.tirek.training.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tirek.conventions.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// The periods of one kind of a teacher, oldest first; no two share a day.
final class Timeline<P extends CareerPeriod> {

    private final List<P> periods;

    Timeline(List<P> periods) {
        this.periods = new ArrayList<>(periods);
        sort();
    }

    List<P> periods() {
        return List.copyOf(periods);
    }

    Optional<P> latest() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast());
    }

    /// The latest, if it lasts.
    Optional<P> lasting() {
        return latest().filter(period -> period.endsOn() == null);
    }

    void add(P period) {
        periods.add(period);
        sort();
    }

    void remove(P period) {
        periods.remove(period);
    }

    /// Puts the periods in order again after one was corrected.
    void sort() {
        periods.sort(Comparator.comparing(CareerPeriod::first));
    }

    /// Ends the lasting period the day before another begins.
    ///
    /// @param pointer where the body names `start`
    /// @throws kz.tirek.conventions.problem.Refusal CAREER_PERIODS_OVERLAP where it began on that day or later
    void endBefore(LocalDate start, String pointer) {
        P last = lasting().orElse(null);
        if (last != null && last.first().isBefore(start)) {
            last.end(start.minusDays(1));
        }
        requireFree(null, start, null, pointer);
    }

    /// Refuses days that another period takes.
    ///
    /// @param itself the period the days are meant for
    /// @param start null where the first day is unknown
    /// @param end null where it lasts
    /// @param pointer where the body names `start`
    /// @throws kz.tirek.conventions.problem.Refusal CAREER_PERIODS_OVERLAP
    void requireFree(@Nullable P itself, @Nullable LocalDate start, @Nullable LocalDate end, String pointer) {
        LocalDate from = start == null ? LocalDate.MIN : start;
        LocalDate until = end == null ? LocalDate.MAX : end;
        periods.stream()
                .filter(period -> !isSame(period, itself) && period.overlaps(from, until))
                .findFirst()
                .ifPresent(period -> {
                    throw overlap(start, period).at(pointer);
                });
    }

    /// Refuses to let two periods begin on the same day.
    void requireOwnStart(@Nullable P itself, @Nullable LocalDate start, String pointer) {
        LocalDate from = start == null ? LocalDate.MIN : start;
        periods.stream()
                .filter(period -> !isSame(period, itself) && period.first().equals(from))
                .findFirst()
                .ifPresent(period -> {
                    throw overlap(start, period).at(pointer);
                });
    }

    /// Lets every period last until the next begins, and the latest go on.
    void closeGaps() {
        for (int i = 0; i < periods.size(); i++) {
            periods.get(i)
                    .end(i + 1 < periods.size() ? periods.get(i + 1).first().minusDays(1) : null);
        }
    }

    private static boolean isSame(CareerPeriod period, @Nullable CareerPeriod other) {
        return other != null && period.id().equals(other.id());
    }

    private static Refusal overlap(@Nullable LocalDate start, CareerPeriod other) {
        return TeacherProblem.CAREER_PERIODS_OVERLAP
                .refuse(
                        start == null ? "…" : start.toString(),
                        other.startsOn() == null ? "…" : other.first().toString())
                .with("periodId", other.id());
    }
}
