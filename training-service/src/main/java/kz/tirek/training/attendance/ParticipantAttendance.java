package kz.tirek.training.attendance;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much of a run one participant attended.
@Schema(description = "How much of a run one participant attended")
record ParticipantAttendance(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000005")
        UUID enrolmentId,

        @Schema(description = "Where the enrolment stands", examples = "APPROVED")
        String enrolmentStatus,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(description = "Not shown to auditors; missing once the personal data is erased", examples = "Сынақова")
        @Nullable
        String familyName,

        @Schema(description = "Not shown to auditors; missing once the personal data is erased", examples = "Айгүл")
        @Nullable
        String givenName,

        @Schema(description = "Sessions of the run", examples = "10")
        int sessions,

        @Schema(examples = "8") int present,
        @Schema(examples = "1") int late,

        @Schema(description = "Left out of the reckoning", examples = "0")
        int excused,

        @Schema(examples = "0") int absent,

        @Schema(description = "In an undecided conflict; counts as not attended", examples = "1")
        int disputed,

        @Schema(description = "Nothing is stated; counts as not attended", examples = "0")
        int missing,

        @Schema(
                description =
                        "PRESENT and LATE of all sessions but the excused ones, rounded down; missing where the run has no sessions",
                examples = "90")
        @Nullable
        Integer percent,

        @Schema(description = "What the course asks for", examples = "80")
        int minimumPercent,

        @Schema(description = "Whether it is enough for completion", examples = "true")
        boolean enough) {

    /// @param named whether the reader may see the name
    static ParticipantAttendance of(Tuple row, boolean named) {
        int sessions = number(row, "sessions");
        int present = number(row, "present");
        int late = number(row, "late");
        int excused = number(row, "excused");
        int absent = number(row, "absent");
        int disputed = number(row, "disputed");
        Attended attended = new Attended(
                row.get("teacher_id", UUID.class),
                sessions,
                present,
                late,
                excused,
                absent,
                disputed,
                sessions - present - late - excused - absent - disputed,
                number(row, "minimum"));
        return new ParticipantAttendance(
                row.get("id", UUID.class),
                row.get("enrolment_status", String.class),
                attended.teacherId(),
                named ? row.get("family_name", String.class) : null,
                named ? row.get("given_name", String.class) : null,
                sessions,
                present,
                late,
                excused,
                absent,
                disputed,
                attended.missing(),
                attended.percent(),
                attended.minimumPercent(),
                attended.isEnough());
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
