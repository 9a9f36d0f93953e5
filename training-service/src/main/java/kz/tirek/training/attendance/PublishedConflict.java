package kz.tirek.training.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the feed and the history say of a conflict: not whom it is about, and no reason.
record PublishedConflict(
        UUID id,
        ConflictKind kind,
        ConflictGrade grade,
        ConflictStatus status,
        boolean samePerson,
        UUID courseRunId,
        UUID sessionId,
        @Nullable UUID otherCourseRunId,
        @Nullable UUID otherSessionId,
        @Nullable PublishedDecision decision,
        Instant createdAt,
        long version) {

    PublishedConflict as(Finding finding) {
        return as(finding.grade(), finding.status(), finding.samePerson());
    }

    PublishedConflict dissolved() {
        return as(grade, ConflictStatus.DISSOLVED, samePerson);
    }

    private PublishedConflict as(ConflictGrade newGrade, ConflictStatus newStatus, boolean bySamePerson) {
        return new PublishedConflict(
                id,
                kind,
                newGrade,
                newStatus,
                bySamePerson,
                courseRunId,
                sessionId,
                otherCourseRunId,
                otherSessionId,
                decision,
                createdAt,
                version + 1);
    }

    /// What was decided.
    record PublishedDecision(
            @Nullable Presence status, @Nullable List<UUID> heldAt, Instant decidedAt) {}
}
