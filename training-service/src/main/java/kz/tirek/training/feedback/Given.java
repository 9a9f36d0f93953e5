package kz.tirek.training.feedback;

import org.jspecify.annotations.Nullable;

/// The answer to one question, checked.
///
/// @param mark from 1 to 5, or 1 for yes and 0 for no
/// @param before the mark before the run
record Given(
        FeedbackQuestion question,
        @Nullable Integer mark,
        @Nullable Integer before,
        @Nullable String text) {

    boolean isGiven() {
        return mark != null || text != null;
    }
}
