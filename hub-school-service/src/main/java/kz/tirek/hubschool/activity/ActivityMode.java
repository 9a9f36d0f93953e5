package kz.tirek.hubschool.activity;

/// How those who take part meet.
public enum ActivityMode {
    /// At one place.
    IN_PERSON,
    /// At a distance.
    ONLINE,
    /// Some at one place, others at a distance.
    HYBRID
}
