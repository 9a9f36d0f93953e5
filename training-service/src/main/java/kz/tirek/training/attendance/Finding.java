package kz.tirek.training.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conflict as it is reckoned.
///
/// @param courseRunId run of the matter's session
/// @param otherCourseRunId run of its other session
/// @param status OPEN or DECIDED
/// @param samePerson whether one and the same person stated all of it
record Finding(
        Matter matter,
        UUID courseRunId,
        @Nullable UUID otherCourseRunId,
        ConflictGrade grade,
        ConflictStatus status,
        boolean samePerson) {

    ConflictKind kind() {
        return matter.otherSessionId() == null ? ConflictKind.STATEMENTS : ConflictKind.TWO_PLACES;
    }

    boolean isOpen() {
        return status == ConflictStatus.OPEN;
    }

    /// Whether it is about this session.
    boolean concerns(UUID sessionId) {
        return matter.sessionId().equals(sessionId) || sessionId.equals(matter.otherSessionId());
    }
}
