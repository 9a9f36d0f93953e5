package kz.tirek.hubschool.monitoring;

/// When in the method it was measured.
public enum Stage {
    /// Incoming monitoring, when mentoring began: the baseline.
    INCOMING,
    /// At the end of a year.
    YEARLY
}
