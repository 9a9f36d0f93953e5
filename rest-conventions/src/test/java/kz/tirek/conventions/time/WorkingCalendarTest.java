package kz.tirek.conventions.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar LAW = new WorkingCalendar(Map.of());

    /// Kurban Ait, and what the Government moved, is not among what follows from the law.
    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-09 07-08 08-30 10-25 12-16",
        "2025, 01-01 01-02 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 07-07 09-01 10-27 12-16",
        "2026, 01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 07-06 10-26 12-16",
        "2027, 01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16"
    })
    void restsOnHolidaysAndAfterThoseOnWeekends(int year, String days) {
        List<String> rest = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> !WorkingCalendar.isWeekend(day) && !LAW.isWorking(day))
                .map(day -> day.toString().substring(5))
                .toList();
        assertThat(rest).containsExactly(days.split(" "));
    }

    @Test
    void takesADayAsItIsEntered() {
        LocalDate saturday = LocalDate.of(2022, 10, 22);
        WorkingCalendar moved = new WorkingCalendar(Map.of(saturday, true, LocalDate.of(2022, 10, 24), false));
        assertThat(moved.next(LocalDate.of(2022, 10, 21))).isEqualTo(saturday);
        assertThat(moved.next(saturday)).isEqualTo("2022-10-26");
    }
}
