package kz.tirek.training.attendance;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A conflict about a person's attendance as the API shows it.
@Schema(name = "AttendanceConflict", description = "A conflict about a person's attendance")
record ConflictView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000051")
        UUID id,

        @Schema(examples = "STATEMENTS") ConflictKind kind,
        @Schema(examples = "MAJOR") ConflictGrade grade,
        @Schema(examples = "OPEN") ConflictStatus status,

        @Schema(description = "All of it was stated by one and the same person", examples = "false")
        boolean samePerson,

        @Schema(
                description =
                        "It hangs on open conflicts whether the person has attended enough of a run; reckoned when it is read",
                examples = "true")
        boolean decisive,

        @Schema(description = "Whom it is about", examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000031")
        UUID sessionId,

        @Schema(
                description = "Run of the other session, of a conflict between places",
                examples = "0198c5a0-0000-7000-8000-000000000006")
        @Nullable
        UUID otherCourseRunId,

        @Schema(
                description = "The other session, of a conflict between places",
                examples = "0198c5a0-0000-7000-8000-000000000032")
        @Nullable
        UUID otherSessionId,

        @Schema(description = "The last decision; it holds while the status is DECIDED") @Nullable
        DecisionView decision,

        @Schema(examples = "2026-03-14T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static ConflictView of(Conflict conflict) {
        Decision decision = conflict.decision();
        return new ConflictView(
                conflict.id(),
                conflict.kind(),
                conflict.grade(),
                conflict.status(),
                conflict.isOfSamePerson(),
                conflict.isDecisive(),
                conflict.teacherId(),
                conflict.courseRunId(),
                conflict.sessionId(),
                conflict.otherCourseRunId(),
                conflict.otherSessionId(),
                decision == null ? null : DecisionView.of(decision),
                conflict.createdAt(),
                conflict.version());
    }
}
