package kz.tirek.training.feedback;

import org.jspecify.annotations.Nullable;

/// Keeps small groups from being recognised.
final class Suppression {

    /// Figures of fewer answers than this are not shown.
    static final int LEAST = 5;

    private Suppression() {}

    /// Whether a figure is of too few people; nobody is not too few.
    static boolean isSmall(long people) {
        return people > 0 && people < LEAST;
    }

    /// The number, where it is not of too few people.
    static @Nullable Integer count(@Nullable Integer people) {
        return people == null || isSmall(people) ? null : people;
    }
}
