package kz.tirek.conventions.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Business dates: days of the civil calendar in Kazakhstan (UTC+5 since 1 March 2024).
public final class BusinessDate {

    /// The zone of all business dates.
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private BusinessDate() {}

    /// Today in Kazakhstan by `clock`.
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
