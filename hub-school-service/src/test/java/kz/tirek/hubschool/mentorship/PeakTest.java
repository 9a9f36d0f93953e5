package kz.tirek.hubschool.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PeakTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void isNoneWhereNothingGoesOn() {
        assertThat(Peak.of(List.of(), period(0, null))).isEqualTo(new Peak(DAY, 0));
        assertThat(Peak.of(List.of(period(0, 4)), period(5, 9))).isEqualTo(new Peak(DAY.plusDays(5), 0));
    }

    @Test
    void countsBothFirstAndLastDays() {
        assertThat(Peak.of(List.of(period(0, 5), period(5, null)), period(3, 6)))
                .isEqualTo(new Peak(DAY.plusDays(5), 2));
    }

    @Test
    void doesNotAddUpWhatFollowsOneAnother() {
        assertThat(Peak.of(List.of(period(0, 4), period(5, 9), period(10, 14)), period(0, null)))
                .isEqualTo(new Peak(DAY, 1));
    }

    @RepeatedTest(300)
    void agreesWithCountingEveryDay(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Period> periods = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            periods.add(anyPeriod(random));
        }
        Period window = anyPeriod(random);
        long most = 0;
        for (int day = 0; day < 40; day++) {
            LocalDate on = DAY.plusDays(day);
            if (window.covers(on)) {
                most = Math.max(
                        most,
                        periods.stream().filter(period -> period.covers(on)).count());
            }
        }
        Peak peak = Peak.of(periods, window);
        assertThat(peak.active()).isEqualTo((int) most);
        assertThat(window.covers(peak.on())).isTrue();
        assertThat(periods.stream().filter(period -> period.covers(peak.on()))).hasSize(peak.active());
    }

    @RepeatedTest(300)
    void knowsOverlapAndGrowthAsDaysDo(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Period one = anyPeriod(random);
        Period other = anyPeriod(random);
        boolean common = false;
        boolean more = false;
        for (int day = 0; day < 40; day++) {
            LocalDate on = DAY.plusDays(day);
            common |= one.covers(on) && other.covers(on);
            more |= one.covers(on) && !other.covers(on);
        }
        assertThat(one.overlaps(other)).isEqualTo(common);
        assertThat(one.reachesBeyond(other)).isEqualTo(more);
    }

    private static Period anyPeriod(Random random) {
        int from = random.nextInt(20);
        return period(from, random.nextInt(4) == 0 ? null : from + random.nextInt(12));
    }

    private static Period period(int from, @Nullable Integer until) {
        return new Period(DAY.plusDays(from), until == null ? null : DAY.plusDays(until));
    }
}
