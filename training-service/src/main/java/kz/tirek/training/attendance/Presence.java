package kz.tirek.training.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be stated about a person at a session.
@Schema(name = "AttendanceStated", description = "What is stated about a person at a session")
enum Presence {
    /// Was there.
    PRESENT(true),
    /// Came late; counts as there.
    LATE(true),
    /// Was not there.
    ABSENT(false),
    /// Was not there for a good reason; the session is left out of the reckoning.
    EXCUSED(false);

    private final boolean attended;

    Presence(boolean attended) {
        this.attended = attended;
    }

    /// Whether it counts as attended.
    boolean isAttended() {
        return attended;
    }
}
