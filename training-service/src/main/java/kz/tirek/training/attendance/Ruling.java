package kz.tirek.training.attendance;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person decided about a conflict.
///
/// @param seen sequence of the last statement that was there when it was decided
/// @param status what holds, of a conflict between statements
/// @param heldAt sessions the person was at, of a conflict between places
record Ruling(long seen, @Nullable Presence status, Set<UUID> heldAt) {

    Ruling {
        heldAt = Set.copyOf(heldAt);
    }

    /// Whether nothing else was stated since.
    boolean holds(Occasion occasion) {
        for (Map.Entry<Presence, Long> stated : occasion.stated().entrySet()) {
            if (stated.getKey() != status && stated.getValue() > seen) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing was stated since that contradicts where the person was.
    boolean holds(Occasion one, Occasion another) {
        return holdsAt(one) && holdsAt(another);
    }

    private boolean holdsAt(Occasion occasion) {
        return !occasion.isStatedAfter(seen, !heldAt.contains(occasion.sessionId()));
    }
}
