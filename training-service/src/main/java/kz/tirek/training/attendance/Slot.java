package kz.tirek.training.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/// When a session of a run takes place.
record Slot(UUID sessionId, UUID courseRunId, LocalDate day, LocalTime begins, LocalTime ends) {

    /// Minutes during which both take place, begun ones counted in full; 0 where they do not overlap.
    long overlapMinutes(Slot other) {
        if (!day.equals(other.day)) {
            return 0;
        }
        LocalTime from = begins.isAfter(other.begins) ? begins : other.begins;
        LocalTime until = ends.isBefore(other.ends) ? ends : other.ends;
        return from.isBefore(until) ? Math.ceilDiv(Duration.between(from, until).toSeconds(), 60L) : 0;
    }
}
