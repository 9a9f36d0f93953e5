package kz.tirek.training.enrolment;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An enrolment as the API shows it. The names of those who take part are at `/course-runs/{id}/participants`.
@Schema(name = "Enrolment", description = "An enrolment")
record EnrolmentView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000005")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(examples = "APPLIED") EnrolmentStatus status,

        @Schema(description = "Since when it waits for a place", examples = "2026-01-20T06:00:00Z") @Nullable
        Instant queuedAt,

        @Schema(description = "Why it was rejected or withdrawn", examples = "Moved to another school") @Nullable
        String reason,

        @Schema(description = "When the teacher applied", examples = "2026-01-15T06:00:00Z")
        Instant createdAt,

        @Schema(examples = "0") long version)
        implements Versioned {

    static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(
                enrolment.id(),
                enrolment.courseRunId(),
                enrolment.teacherId(),
                enrolment.status(),
                enrolment.queuedAt(),
                enrolment.reason(),
                enrolment.createdAt(),
                enrolment.version());
    }

    /// What the feed and the history say: without the reason, which is free text about a person.
    EnrolmentView published() {
        return new EnrolmentView(id, courseRunId, teacherId, status, queuedAt, null, createdAt, version);
    }
}
