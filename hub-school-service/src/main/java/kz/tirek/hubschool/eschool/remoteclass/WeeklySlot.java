package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A lesson that comes back every week, in the time of Almaty.
@Embeddable
@Schema(name = "RemoteClassSlot", description = "A lesson that comes back every week, in the time of Almaty")
record WeeklySlot(
        @Schema(description = "Day of the week", examples = "TUESDAY") @NotNull @Enumerated(EnumType.STRING)
        DayOfWeek day,

        @Schema(description = "When it begins, to the minute", examples = "10:00:00")
        @NotNull
        @JdbcTypeCode(SqlTypes.LOCAL_TIME)
        LocalTime starts,

        @Schema(description = "How long it takes, in minutes", examples = "45") @NotNull @Min(5) @Max(300)
        Integer minutes) {

    static final Comparator<WeeklySlot> BY_TIME =
            Comparator.comparing(WeeklySlot::day).thenComparing(WeeklySlot::starts);

    private static final int DAY_MINUTES = 24 * 60;

    WeeklySlot {
        starts = starts == null ? null : starts.truncatedTo(ChronoUnit.MINUTES);
    }

    /// Whether it ends on the day it begins.
    boolean endsOnItsDay() {
        return endMinute() <= DAY_MINUTES;
    }

    boolean overlaps(WeeklySlot other) {
        return day == other.day && startMinute() < other.endMinute() && other.startMinute() < endMinute();
    }

    private int startMinute() {
        return starts.toSecondOfDay() / 60;
    }

    private int endMinute() {
        return startMinute() + minutes;
    }
}
