package kz.tirek.training.workingday;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Holiday;
import kz.tirek.conventions.time.WorkingCalendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The days of a year on which is worked otherwise than from Monday to Friday.
@Schema(
        name = "WorkingCalendar",
        description = "The days of a year on which is worked otherwise than from Monday to Friday")
record WorkingCalendarView(
        @Schema(examples = "2026") int year,

        @Schema(description = "In their order") List<Day> days) {

    /// Where it follows from.
    @Schema(name = "WorkingCalendarOrigin")
    enum Origin {
        /// A holiday or a day of rest of the law.
        LAW,
        /// It stands in for a holiday that falls on a weekend.
        MOVED,
        /// It was entered.
        ENTERED
    }

    /// One of the days.
    @Schema(name = "WorkingCalendarDay", description = "A day on which is worked otherwise than on its day of the week")
    record Day(
            @Schema(examples = "2026-05-27") LocalDate date,

            @Schema(description = "Whether it is a working day", examples = "false")
            boolean working,

            @Schema(description = "Where it follows from", examples = "ENTERED")
            Origin origin,

            @Schema(description = "What is kept on it, or why it is worked")
            Name name) {}

    static WorkingCalendarView of(int year, List<CalendarDay> entered) {
        Map<LocalDate, Day> days = new TreeMap<>();
        Map<LocalDate, Holiday> moved = WorkingCalendar.moved(year);
        Holiday.of(year).forEach(holiday -> days.put(holiday.in(year), day(holiday.in(year), Origin.LAW, holiday)));
        moved.forEach((date, holiday) -> days.put(date, day(date, Origin.MOVED, holiday)));
        entered.forEach(one -> days.put(one.date(), new Day(one.date(), one.isWorking(), Origin.ENTERED, one.name())));
        return new WorkingCalendarView(
                year,
                days.values().stream()
                        .filter(day -> day.working() == WorkingCalendar.isWeekend(day.date())
                                || (day.working()
                                        && WorkingCalendar.holidayKeptOn(day.date())
                                                .isPresent()))
                        .toList());
    }

    private static Day day(LocalDate date, Origin origin, Holiday holiday) {
        return new Day(date, false, origin, holiday.title());
    }
}
