package kz.tirek.hubschool.activity;

/// Where an activity stands.
public enum ActivityStatus {
    /// It is to come.
    PLANNED,
    /// It took place.
    HELD,
    /// It does not take place.
    CANCELLED
}
