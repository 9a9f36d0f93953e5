package kz.tirek.hubschool.hubschool;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a stage of the method is on a day.
enum StageStatus {
    /// It has not begun, and no date is planned.
    NOT_PLANNED,
    /// It has not begun, and need not have.
    PLANNED,
    /// It should have begun, and has not.
    LATE,
    /// It goes on.
    UNDER_WAY,
    /// It goes on, and should have ended.
    OVERRUN,
    /// Its last day has come.
    COMPLETED,
    /// The hub school left the programme before the stage began or ended.
    DROPPED;

    /// The status of a stage on the day `asOf`.
    ///
    /// @param planned the days planned, or null
    /// @param from the first day, if it began
    /// @param until the last day, if it ended
    /// @param leftOn the day the hub school left the programme, if it did
    static StageStatus of(
            @Nullable PlannedStage planned,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate leftOn,
            LocalDate asOf) {
        if (until != null && !until.isAfter(asOf)) {
            return COMPLETED;
        }
        if (leftOn != null && !leftOn.isAfter(asOf)) {
            return DROPPED;
        }
        if (from != null && !from.isAfter(asOf)) {
            return planned != null && planned.until().isBefore(asOf) ? OVERRUN : UNDER_WAY;
        }
        if (planned == null) {
            return NOT_PLANNED;
        }
        return planned.from().isBefore(asOf) ? LATE : PLANNED;
    }
}
