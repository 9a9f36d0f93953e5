package kz.tirek.hubschool.equipment;

/// What happened to a lot.
enum EventKind {
    /// Some were delivered.
    DELIVERED,
    /// The commission accepted some.
    ACCEPTED,
    /// The commission rejected some.
    REJECTED,
    /// Some of the accepted were written off.
    WRITTEN_OFF,
    /// Somebody looked at the condition.
    ASSESSED,
    /// It went to another room.
    MOVED;

    /// Whether it changes how many there are; such events follow one another in time, and so do those of each other
    /// kind.
    boolean counts() {
        return switch (this) {
            case DELIVERED, ACCEPTED, REJECTED, WRITTEN_OFF -> true;
            case ASSESSED, MOVED -> false;
        };
    }

    /// Whether neither may be dated before the other once it is recorded.
    boolean follows(EventKind earlier) {
        return counts() ? earlier.counts() : this == earlier;
    }
}
