package kz.tirek.hubschool.equipment;

/// A condition that somebody can find; that a lot is written off is said by the action of that name.
public enum StatedCondition {
    /// As accepted.
    NEW,
    /// In working order.
    GOOD,
    /// In working order, worn.
    WORN,
    /// Not in working order.
    BROKEN;

    /// The same as a condition of a lot.
    public Condition condition() {
        return Condition.valueOf(name());
    }
}
