package kz.tirek.training.enrolment;

import java.time.Instant;
import java.time.LocalDate;
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

        @Schema(description = "Why it was rejected, withdrawn or failed", examples = "Moved to another school")
        @Nullable
        String reason,

        @Schema(description = "The run's last day, once it is completed or failed", examples = "2026-03-13") @Nullable
        LocalDate endedOn,

        @Schema(
                description =
                        "Share of the sessions attended when it was completed or failed, in whole percent; missing where the run"
                                + " has no sessions",
                examples = "92")
        @Nullable
        Integer attendancePercent,

        @Schema(
                description = "Why it was completed although less was attended than the course asks for",
                examples = "Ill on the last day, made up for later")
        @Nullable
        String exceptionReason,

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
                enrolment.endedOn(),
                enrolment.attendancePercent(),
                enrolment.exceptionReason(),
                enrolment.createdAt(),
                enrolment.version());
    }

    /// What the feed and the history say: without the reasons, which are free texts about a person.
    EnrolmentView published() {
        return new EnrolmentView(
                id,
                courseRunId,
                teacherId,
                status,
                queuedAt,
                null,
                endedOn,
                attendancePercent,
                null,
                createdAt,
                version);
    }
}
