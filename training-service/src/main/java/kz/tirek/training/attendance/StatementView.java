package kz.tirek.training.attendance;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A statement that is kept: who stated what, and when.
@Schema(name = "AttendanceStatement", description = "A statement that is kept: who stated what, and when")
record StatementView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000041")
        UUID id,

        @Schema(
                description = "The client's id, where it was used before for something else and this one is another",
                examples = "0198c5a0-0000-7000-8000-000000000042")
        @Nullable
        UUID reusedId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000031")
        UUID sessionId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(examples = "PRESENT") Presence status,

        @Schema(description = "By the client's clock", examples = "2026-03-02T06:40:00Z")
        Instant statedAt,

        @Schema(description = "When it came", examples = "2026-03-02T13:05:00Z")
        Instant receivedAt,

        @Schema(description = "Who sent it first", examples = "A. Coordinator")
        String receivedFrom,

        @Schema(description = "The batch it came in", examples = "0198c5a0-0000-7000-8000-000000000061")
        UUID uploadId) {

    static StatementView of(Tuple row) {
        return new StatementView(
                row.get("id", UUID.class),
                row.get("reused_id", UUID.class),
                row.get("course_run_id", UUID.class),
                row.get("session_id", UUID.class),
                row.get("teacher_id", UUID.class),
                Presence.valueOf(row.get("status", String.class)),
                row.get("stated_at", Instant.class),
                row.get("received_at", Instant.class),
                row.get("received_by_name", String.class),
                row.get("upload_id", UUID.class));
    }
}
