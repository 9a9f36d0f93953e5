package kz.tirek.training.provider;

/// What a historical total counts.
public enum HistoricalMeasure {
    /// Teachers trained.
    TEACHERS_TRAINED,
    /// School leaders trained.
    ADMINISTRATORS_TRAINED,
    /// Participants, the same person possibly more than once.
    PARTICIPANTS,
    /// Courses, seminars and other events held.
    EVENTS_HELD,
    /// Hours taught.
    HOURS_TAUGHT,
    /// Schools reached.
    SCHOOLS_REACHED
}
