package kz.tirek.conventions.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Business dates: days of the civil calendar in Kazakhstan (UTC+5 since 1 March 2024).
public final class BusinessDate {

    /// The zone of all business dates.
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private BusinessDate() {}

    /// Today in Kazakhstan by `clock`.
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// `instant` by the clocks of Kazakhstan, so that its day is the business day, to the second, as a `dateTime` of
    /// XML
    /// Schema (which, unlike ISO 8601, requires the seconds also where they are 00).
    public static String dateTime(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }
}
