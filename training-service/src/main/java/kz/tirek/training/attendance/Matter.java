package kz.tirek.training.attendance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a conflict about a person is about: one session, or two whose times overlap.
///
/// @param otherSessionId of two sessions the greater id; null where the conflict is about one
record Matter(UUID sessionId, @Nullable UUID otherSessionId) {

    List<UUID> sessions() {
        return otherSessionId == null ? List.of(sessionId) : List.of(sessionId, otherSessionId);
    }

    static Matter of(UUID sessionId) {
        return new Matter(sessionId, null);
    }

    /// The same matter whichever session is named first. Ids are ordered as the database orders them.
    static Matter of(UUID one, UUID another) {
        return one.toString().compareTo(another.toString()) < 0 ? new Matter(one, another) : new Matter(another, one);
    }
}
