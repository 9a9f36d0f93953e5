package kz.tirek.conventions.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which days are working days of a week of five. A day that is entered is what it is entered as; any other one
/// follows from the law: no work on Saturdays, Sundays and holidays, and where a holiday falls on a weekend none on
/// the next working day after it (Law on Holidays, art. 5).
///
/// @param entered whether the days are working days that were entered
public record WorkingCalendar(Map<LocalDate, Boolean> entered) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// The first working day after `day`.
    public LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// Whether people work on this day.
    public boolean isWorking(LocalDate day) {
        Boolean stated = entered.get(day);
        return stated == null ? !isWeekend(day) && holidayKeptOn(day).isEmpty() : stated;
    }

    /// The holiday by which the law makes this day one of rest: it falls on it, or its rest was moved there.
    public static Optional<Holiday> holidayKeptOn(LocalDate day) {
        return Holiday.on(day).or(() -> Optional.ofNullable(moved(day.getYear()).get(day)));
    }

    /// Whether it is a Saturday or a Sunday.
    public static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /// The days of rest of a year that stand in for holidays on weekends. What is entered does not move them: a
    /// decision that changes them says itself which days it takes.
    public static Map<LocalDate, Holiday> moved(int year) {
        Map<LocalDate, Holiday> moved = new HashMap<>();
        for (Holiday holiday : Holiday.of(year)) {
            LocalDate day = holiday.in(year);
            if (holiday.moves() && isWeekend(day)) {
                while (isWeekend(day) || Holiday.on(day).isPresent() || moved.containsKey(day)) {
                    day = day.plusDays(1);
                }
                moved.put(day, holiday);
            }
        }
        return moved;
    }
}
