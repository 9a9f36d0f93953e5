package kz.tirek.training.enrolment;

/// What an application wants where no place is free.
enum WhenFull {
    /// Wait for a place.
    WAIT,
    /// Be refused, with the arithmetic.
    REFUSE
}
