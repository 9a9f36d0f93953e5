package kz.tirek.training.attendance;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What counts about one person at one session.
@Schema(name = "Attendance", description = "What counts about one person at one session")
record AttendanceView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000071")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000031")
        UUID sessionId,

        @Schema(description = "Day of the session", examples = "2026-03-02")
        LocalDate day,

        @Schema(description = "Local time in Almaty", format = "time", examples = "10:00:00")
        LocalTime begins,

        @Schema(description = "Local time in Almaty", format = "time", examples = "11:30:00")
        LocalTime ends,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(examples = "PRESENT") AttendanceStatus status,

        @Schema(description = "How many statements there are", examples = "1")
        int statements) {

    static AttendanceView of(Tuple row) {
        return new AttendanceView(
                row.get("id", UUID.class),
                row.get("course_run_id", UUID.class),
                row.get("session_id", UUID.class),
                LocalDate.parse(row.get("day", String.class)),
                LocalTime.parse(row.get("begins", String.class)),
                LocalTime.parse(row.get("ends", String.class)),
                row.get("teacher_id", UUID.class),
                AttendanceStatus.valueOf(row.get("status", String.class)),
                row.get("statements", Integer.class));
    }
}
