package kz.tirek.training.attendance;

import java.util.Set;
import java.util.UUID;
import kz.tirek.training.FewPeople;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The attendance of a run in figures; also what the feed and the history say of it. A figure that would tell of
/// fewer than five people is left out for a reader who sees no persons.
///
/// @param suppressed whether a figure is left out
@Schema(description = "The attendance of a run in figures. One person at one session is one attendance")
record AttendanceFigures(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(description = "Sessions of the run", examples = "10")
        int sessions,

        @Schema(description = "People about whom something was stated", examples = "25") @Nullable
        Integer people,

        @Schema(description = "Statements kept", examples = "260") @Nullable
        Integer statements,

        @Schema(examples = "230") @Nullable Integer present,

        @Schema(examples = "8") @Nullable Integer late,

        @Schema(examples = "4") @Nullable Integer excused,

        @Schema(examples = "7") @Nullable Integer absent,

        @Schema(description = "Attendances in an undecided conflict; they count as not attended", examples = "1")
        @Nullable
        Integer disputed,

        @Schema(description = "Open conflicts the run takes part in", examples = "1") @Nullable
        Integer openConflicts,

        @Schema(description = "People with a place in the run: approved, completed or failed", examples = "25")
        @Nullable
        Integer participants,

        @Schema(
                description = "Attendances that count: every session of every participant but the excused ones",
                examples = "246")
        @Nullable
        Integer expected,

        @Schema(description = "Of the expected, those PRESENT or LATE", examples = "238") @Nullable
        Integer attended,

        @Schema(description = "Whether figures are left out because they would tell of fewer than five people")
        boolean suppressed) {

    /// The same for a reader who sees no persons.
    AttendanceFigures withoutFew(Attendees attendees) {
        if (participants != null && FewPeople.are(participants)) {
            return new AttendanceFigures(
                    courseRunId, sessions, null, null, null, null, null, null, null, null, null, null, null, true);
        }
        Set<AttendanceStatus> hidden = attendees.hidden();
        boolean strangers = FewPeople.are(attendees.strangers());
        boolean attendedHidden =
                strangers || hidden.contains(AttendanceStatus.PRESENT) || hidden.contains(AttendanceStatus.LATE);
        return new AttendanceFigures(
                courseRunId,
                sessions,
                unless(attendees.differsByFew(), people),
                unless(!hidden.isEmpty(), statements),
                unless(hidden.contains(AttendanceStatus.PRESENT), present),
                unless(hidden.contains(AttendanceStatus.LATE), late),
                unless(hidden.contains(AttendanceStatus.EXCUSED), excused),
                unless(hidden.contains(AttendanceStatus.ABSENT), absent),
                unless(hidden.contains(AttendanceStatus.DISPUTED), disputed),
                unless(hidden.contains(AttendanceStatus.DISPUTED), openConflicts),
                participants,
                unless(strangers || hidden.contains(AttendanceStatus.EXCUSED), expected),
                unless(attendedHidden, attended),
                attendees.differsByFew() || !hidden.isEmpty());
    }

    private static @Nullable Integer unless(boolean hidden, @Nullable Integer figure) {
        return hidden ? null : figure;
    }
}
