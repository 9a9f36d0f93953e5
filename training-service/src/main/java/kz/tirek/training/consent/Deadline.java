package kz.tirek.training.consent;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// By when a request is to be done: within one working day (Law 94-V, art. 25(2)(8)). Monday to Friday count as
/// working days: without public holidays the day is never later than the law's.
final class Deadline {

    private Deadline() {}

    static LocalDate of(LocalDate receivedOn) {
        LocalDate day = receivedOn.plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
