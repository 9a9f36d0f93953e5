package kz.tirek.training.attendance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The attendance of a run in figures; also what the feed and the history say of it.
@Schema(description = "The attendance of a run in figures. One person at one session is one attendance")
record AttendanceFigures(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(description = "Sessions of the run", examples = "10")
        int sessions,

        @Schema(description = "People about whom something was stated", examples = "25")
        int people,

        @Schema(description = "Statements kept", examples = "260")
        int statements,

        @Schema(examples = "230") int present,
        @Schema(examples = "8") int late,
        @Schema(examples = "4") int excused,
        @Schema(examples = "7") int absent,

        @Schema(description = "Attendances in an undecided conflict; they count as not attended", examples = "1")
        int disputed,

        @Schema(description = "Open conflicts the run takes part in", examples = "1")
        int openConflicts,

        @Schema(description = "People with a place in the run: approved, completed or failed", examples = "25")
        int participants,

        @Schema(
                description = "Attendances that count: every session of every participant but the excused ones",
                examples = "246")
        int expected,

        @Schema(description = "Of the expected, those PRESENT or LATE", examples = "238")
        int attended) {}
