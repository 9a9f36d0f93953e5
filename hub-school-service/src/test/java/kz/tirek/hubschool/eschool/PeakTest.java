package kz.tirek.hubschool.eschool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kz.tirek.hubschool.eschool.Peak.Load;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeakTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void sharesTheDaysInCommon() {
        assertThat(days(1, 5).shared(days(5, null))).contains(days(5, 5));
        assertThat(days(1, null).shared(days(3, null))).contains(days(3, null));
        assertThat(days(1, 4).shared(days(5, null))).isEmpty();
        assertThat(days(3, 2).isEmpty()).isTrue();
        assertThat(days(3, 2).shared(days(1, null))).isEmpty();
        assertThat(days(1, null).reachBeyond(days(1, 9))).isTrue();
        assertThat(days(2, 9).reachBeyond(days(1, null))).isFalse();
    }

    @Test
    void findsTheMostHoursOfAllDays() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Load> loads = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                int from = random.nextInt(20);
                Integer until = random.nextInt(4) == 0 ? null : from + random.nextInt(8);
                loads.add(new Load(days(from, until), 1 + random.nextInt(5)));
            }
            int first = random.nextInt(20);
            Days window = days(first, random.nextBoolean() ? null : first + random.nextInt(10));
            int most = IntStream.range(0, 60)
                    .mapToObj(START::plusDays)
                    .filter(window::covers)
                    .mapToInt(day -> loads.stream()
                            .filter(load -> load.days().covers(day))
                            .mapToInt(Load::hours)
                            .sum())
                    .max()
                    .orElse(0);
            assertThat(Peak.of(loads, window).map(Peak::hours).orElse(0)).isEqualTo(most);
        }
    }

    private static Days days(int from, @Nullable Integer until) {
        return new Days(START.plusDays(from), until == null ? null : START.plusDays(until));
    }
}
