package kz.tirek.conventions.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BusinessDateTest {

    @Test
    void writesTheSecondsOfAWholeMinute() {
        assertThat(BusinessDate.dateTime(Instant.parse("2026-11-22T20:45:00Z"))).isEqualTo("2026-11-23T01:45:00+05:00");
        assertThat(BusinessDate.dateTime(Instant.parse("2026-11-22T20:45:07.9Z")))
                .isEqualTo("2026-11-23T01:45:07+05:00");
    }
}
