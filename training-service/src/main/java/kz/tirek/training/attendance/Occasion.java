package kz.tirek.training.attendance;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Everything that was stated about one person at one session.
///
/// @param stated what was stated, each with the sequence of the last statement that says so
/// @param statements how many statements there are
/// @param authors subjects of those who stated it
record Occasion(Slot slot, Map<Presence, Long> stated, int statements, Set<String> authors) {

    Occasion {
        stated = Map.copyOf(stated);
        authors = Set.copyOf(authors);
    }

    UUID sessionId() {
        return slot.sessionId();
    }

    /// Whether somebody stated after `seen` that the person was there (`attended`), or was not.
    boolean isStatedAfter(long seen, boolean attended) {
        return stated.entrySet().stream()
                .anyMatch(entry -> entry.getValue() > seen && entry.getKey().isAttended() == attended);
    }
}
