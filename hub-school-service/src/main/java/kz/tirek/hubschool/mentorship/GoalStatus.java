package kz.tirek.hubschool.mentorship;

/// Where a goal stands.
enum GoalStatus {
    /// It is worked on.
    OPEN,
    /// It was reached.
    REACHED,
    /// It was given up.
    DROPPED
}
