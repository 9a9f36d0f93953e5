package kz.tirek.hubschool.hubschool;

/// Where a hub school stands in the programme.
public enum HubSchoolStatus {
    /// Proposed for the programme.
    NOMINATED,
    /// Chosen for the programme.
    SELECTED,
    /// Its rooms are being equipped.
    EQUIPPING,
    /// Equipped, and working as a hub.
    OPERATING,
    /// The programme's support ended as planned.
    COMPLETED,
    /// It left the programme before its end.
    WITHDRAWN;

    /// Whether the school is in the programme: it is there once at a time, and may mentor.
    public boolean isLive() {
        return this != COMPLETED && this != WITHDRAWN;
    }
}
