package kz.tirek.training.attendance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is stated about one person at one session.
@Schema(name = "NewAttendanceStatement", description = "What is stated about one person at one session")
record NewStatement(
        @Schema(
                description = "Made by the client; a statement that is sent again has the same one",
                examples = "0198c5a0-0000-7000-8000-000000000041")
        @NotNull
        UUID id,

        @Schema(description = "A session of the run that has begun", examples = "0198c5a0-0000-7000-8000-000000000031")
        @NotNull
        UUID sessionId,

        @Schema(description = "Somebody with a place in the run", examples = "0198c5a0-0000-7000-8000-000000000004")
        @NotNull
        UUID teacherId,

        @Schema(examples = "PRESENT") @NotNull Presence status,

        @Schema(description = "When it was stated, by the client's clock", examples = "2026-03-02T06:40:00Z") @NotNull
        Instant statedAt) {

    /// An example file for the contract.
    static final String EXAMPLE = """
            id,sessionId,teacherId,status,statedAt
            0198c5a0-0000-7000-8000-000000000041,0198c5a0-0000-7000-8000-000000000031,0198c5a0-0000-7000-8000-000000000004,PRESENT,2026-03-02T06:40:00Z
            """;

    /// What it says, whatever its id; the time in microseconds, which is what the database keeps.
    Content content() {
        return new Content(sessionId, teacherId, status, statedAt.truncatedTo(ChronoUnit.MICROS));
    }

    /// What a statement says.
    record Content(UUID sessionId, UUID teacherId, Presence status, Instant statedAt) {

        Person person() {
            return new Person(teacherId, sessionId);
        }
    }

    /// A person at a session.
    record Person(UUID teacherId, UUID sessionId) {}
}
