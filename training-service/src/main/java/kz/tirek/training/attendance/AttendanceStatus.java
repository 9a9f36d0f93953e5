package kz.tirek.training.attendance;

/// What counts about a person at a session, reckoned from everything that was stated.
enum AttendanceStatus {
    /// Was there.
    PRESENT,
    /// Came late; counts as there.
    LATE,
    /// Was not there.
    ABSENT,
    /// Was not there for a good reason; the session is left out of the reckoning.
    EXCUSED,
    /// A conflict is not decided; until then it counts as not attended.
    DISPUTED;

    static AttendanceStatus of(Presence presence) {
        return switch (presence) {
            case PRESENT -> PRESENT;
            case LATE -> LATE;
            case ABSENT -> ABSENT;
            case EXCUSED -> EXCUSED;
        };
    }
}
