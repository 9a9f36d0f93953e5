package kz.tirek.hubschool.indicator;

import static kz.tirek.hubschool.indicator.IndicatorDirection.HIGHER_IS_BETTER;
import static kz.tirek.hubschool.indicator.IndicatorDirection.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.hubschool.Decimals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Baseline BASELINE =
            new Baseline(new BigDecimal("20.0"), LocalDate.of(2022, 12, 31), "Входной мониторинг");
    private static final List<YearlyTarget> TARGETS = List.of(target(2023, "30"), target(2025, "50"));

    @Test
    void goesFromTheBaselineToTheTargetOfTheYear() {
        Progress progress = progress(HIGHER_IS_BETTER, BASELINE, TARGETS, "27.5", "2023-07-02");
        assertThat(progress.target()).isEqualByComparingTo("30");
        assertThat(progress.percentOfTheWay()).isEqualTo(new BigDecimal("75.0"));
        // 183 of 365 days: 20 + 10 × 183/365
        assertThat(progress.expected()).isEqualTo(new BigDecimal("25.0137"));
        assertThat(progress.onTrack()).isTrue();
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, TARGETS, "25.0136", "2023-07-02")
                        .onTrack())
                .isFalse();
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, TARGETS, "30", "2023-12-31")
                        .expected())
                .isEqualByComparingTo("30");
    }

    @Test
    void expectsTheTargetOfTheLatestEarlierYearFirst() {
        // 2024 has no target.
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, TARGETS, "30", "2024-12-31"))
                .isEqualTo(new Progress(null, null, null, null));
        // 367 of 731 days: 30 + 20 × 367/731
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, TARGETS, "30", "2025-01-01")
                        .expected())
                .isEqualTo(new BigDecimal("40.041"));
    }

    @Test
    void saysHowFarItIsBelowAndBeyond() {
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, TARGETS, "15", "2023-12-31")
                        .percentOfTheWay())
                .isEqualTo(new BigDecimal("-50.0"));
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, TARGETS, "60", "2025-12-31")
                        .percentOfTheWay())
                .isEqualTo(new BigDecimal("133.3"));
    }

    @Test
    void turnsRoundWhereLessIsBetter() {
        List<YearlyTarget> fewer = List.of(target(2023, "10"));
        Progress progress = progress(LOWER_IS_BETTER, BASELINE, fewer, "12", "2023-12-31");
        assertThat(progress.percentOfTheWay()).isEqualTo(new BigDecimal("80.0"));
        assertThat(progress.onTrack()).isFalse();
        assertThat(progress(LOWER_IS_BETTER, BASELINE, fewer, "10", "2023-12-31")
                        .onTrack())
                .isTrue();
    }

    @Test
    void saysNothingWhereNothingCanBeSaid() {
        assertThat(progress(HIGHER_IS_BETTER, null, TARGETS, "20", "2023-06-30").percentOfTheWay())
                .isNull();
        assertThat(progress(HIGHER_IS_BETTER, null, TARGETS, "20", "2023-06-30").expected())
                .isEqualByComparingTo("30");
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, TARGETS, null, "2023-06-30")
                        .onTrack())
                .isNull();
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, List.of(target(2023, "20")), "20", "2023-06-30")
                        .percentOfTheWay())
                .isNull();
        // A baseline measured later is not known yet.
        assertThat(progress(HIGHER_IS_BETTER, BASELINE, List.of(target(2022, "40")), "20", "2022-06-30")
                        .expected())
                .isEqualByComparingTo("40");
    }

    @Test
    void countsFromNothingEachYearWhatIsCountedByYear() {
        Progress progress = Progress.of(
                HIGHER_IS_BETTER, true, null, List.of(target(2023, "365")), new BigDecimal("31"), day("2023-01-31"));
        assertThat(progress.expected()).isEqualByComparingTo("31");
        assertThat(progress.onTrack()).isTrue();
    }

    @Test
    void writesValuesPlainly() {
        assertThat(Decimals.plain(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
        assertThat(Decimals.plain(new BigDecimal("42.5000"))).isEqualTo(new BigDecimal("42.5"));
        assertThat(Decimals.plain(new BigDecimal("0.0000"))).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.plain(new BigDecimal("1E+999999999"))).isEqualTo(new BigDecimal("1E+999999999"));
    }

    private static YearlyTarget target(int year, String value) {
        return new YearlyTarget(year, new BigDecimal(value));
    }

    private static Progress progress(
            IndicatorDirection direction,
            @Nullable Baseline baseline,
            List<YearlyTarget> targets,
            @Nullable String value,
            String asOf) {
        return Progress.of(
                direction, false, baseline, targets, value == null ? null : new BigDecimal(value), day(asOf));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
