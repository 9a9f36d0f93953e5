package kz.tirek.training.feedback;

/// A level at which training is evaluated (Kirkpatrick).
public enum FeedbackLevel {
    /// What participants thought of it.
    REACTION,
    /// What they learned: knowledge and skill before and after.
    LEARNING,
    /// What they do differently some months later.
    BEHAVIOUR,
    /// What came of it for pupils and school.
    RESULTS
}
