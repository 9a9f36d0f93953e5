package kz.tirek.hubschool.partnership;

import java.time.LocalDate;

/// How exactly a date is known.
public enum DatePrecision {
    /// To the day.
    DAY,
    /// To the month.
    MONTH,
    /// To the year.
    YEAR;

    /// The first day of what is known.
    LocalDate first(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /// The last day of what is known.
    LocalDate last(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(date.lengthOfMonth());
            case YEAR -> date.withDayOfYear(date.lengthOfYear());
        };
    }
}
