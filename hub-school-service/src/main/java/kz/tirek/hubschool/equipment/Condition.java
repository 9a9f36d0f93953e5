package kz.tirek.hubschool.equipment;

/// The condition of what was accepted of a lot.
public enum Condition {
    /// As accepted.
    NEW,
    /// In working order.
    GOOD,
    /// In working order, worn.
    WORN,
    /// Not in working order.
    BROKEN,
    /// All that was accepted is written off.
    WRITTEN_OFF
}
