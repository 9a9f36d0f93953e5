package kz.tirek.training.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much of a run one person attended. PRESENT and LATE count as attended; EXCUSED sessions are left out of the
/// reckoning; ABSENT, DISPUTED and missing ones count as not attended.
///
/// @param sessions sessions of the run, whether held yet or not
/// @param disputed sessions with an undecided conflict
/// @param missing sessions about which nothing was stated
/// @param minimumPercent what the course asks for
public record Attended(
        UUID teacherId,
        int sessions,
        int present,
        int late,
        int excused,
        int absent,
        int disputed,
        int missing,
        int minimumPercent) {

    /// Share of the sessions that count, in whole percent, rounded down, so that nobody is rounded up to the minimum;
    /// 0 where every session is excused, null where the run has no sessions.
    public @Nullable Integer percent() {
        if (sessions == 0) {
            return null;
        }
        int counted = sessions - excused;
        return counted == 0 ? Integer.valueOf(0) : Integer.valueOf(100 * (present + late) / counted);
    }

    /// Whether it is enough for completion; of a run without sessions nothing is asked.
    public boolean isEnough() {
        Integer percent = percent();
        return percent == null || percent >= minimumPercent;
    }
}
