package kz.tirek.funding.auditsample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.tirek.funding.auditsample.Projection.Misstatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTest {

    /// Worked out with `printf 'tirek-sample-1\nАлматы 17\n0' | sha256sum` and `bc`.
    @Test
    void givesTheNumbersThatAnyMachineGives() {
        Numbers numbers = new Numbers("Алматы 17");
        assertThat(LongStream.generate(() -> numbers.below(1000)).limit(5))
                .containsExactly(146L, 799L, 25L, 170L, 140L);
    }

    @Test
    void hitsEveryTiynOfAnIntervalsDistanceAndNoOther() {
        Draw.MonetaryUnit draw = Draw.monetaryUnit(100, "x");
        long start = draw.start();
        assertThat(start).isBetween(1L, 100L);
        long[] amounts = {1, 99, 100, 250, 50, 1, 499};
        long laid = 0;
        for (long amount : amounts) {
            List<Long> points = LongStream.rangeClosed(laid + 1, laid + amount)
                    .filter(tiyn -> tiyn >= start && (tiyn - start) % 100 == 0)
                    .boxed()
                    .toList();
            Draw.Hit hit = draw.next(amount);
            assertThat(hit.times()).isEqualTo(points.size());
            assertThat(hit.tiyn()).isEqualTo(points.isEmpty() ? 0 : points.getFirst());
            assertThat(amount < 100 || hit.times() > 0).isTrue();
            laid += amount;
        }
    }

    @Test
    void drawsAsManyDifferentItemsAsAskedOrAllThereAre() {
        assertThat(drawn(Draw.simpleRandom(7, 20, "x"), 20)).isEqualTo(7);
        assertThat(drawn(Draw.simpleRandom(20, 20, "x"), 20)).isEqualTo(20);
        assertThat(drawn(Draw.simpleRandom(60, 20, "x"), 20)).isEqualTo(20);
    }

    private static long drawn(Draw draw, int count) {
        return IntStream.range(0, count).mapToLong(i -> draw.next(1).times()).sum();
    }

    /// AICPA Audit Guide, Audit Sampling: confidence factors for monetary-unit sample evaluation.
    @ParameterizedTest
    @CsvSource({
        "PERCENT_95, 3.00 4.75 6.30 7.76 9.16 10.52 11.85 13.15 14.44 15.71 16.97",
        "PERCENT_90, 2.31 3.89 5.33 6.69 8.00 9.28 10.54 11.78 13.00 14.21 15.41",
        "PERCENT_80, 1.61 3.00 4.28 5.52 6.73 7.91 9.08 10.24 11.38 12.52 13.66",
        "PERCENT_50, 0.70 1.68 2.68 3.68 4.68 5.68 6.67 7.67 8.67 9.67 10.67"
    })
    void hasTheFactorsOfTheTables(Confidence confidence, String factors) {
        assertThat(IntStream.rangeClosed(0, 10)
                        .mapToObj(k -> confidence.factor(k).toString()))
                .containsExactly(factors.split(" ", -1));
    }

    @Test
    void projectsMisstatementsOntoThePopulation() {
        Projection none = Projection.ofUnits(10_000, Confidence.PERCENT_95, List.of());
        assertThat(none).isEqualTo(new Projection(0, 0, 30_000, null, 0));
        Projection some = Projection.ofUnits(
                10_000,
                Confidence.PERCENT_95,
                List.of(
                        new Misstatement(25_000, 500, true, ""),
                        new Misstatement(1_000, 100, false, ""),
                        new Misstatement(400, 200, false, ""),
                        new Misstatement(2_000, -200, false, "")));
        // 500 + 30000 + (4.75 − 3.00) × 5000 + (6.30 − 4.75) × 1000
        assertThat(some).isEqualTo(new Projection(500, 6_500, 40_800, null, 1_000));
    }

    @Test
    void projectsWhatIsFoundInEachPart() {
        Stratum small = new Stratum(1, "/100.00", 200, 1_000_000, 50, 250_000);
        Stratum large = new Stratum(2, "100.00/", 3, 90_000, 3, 90_000);
        Sampled some = Sampled.of(
                small,
                List.of(new Misstatement(900, 30, false, "/100.00"), new Misstatement(9, -2, false, "/100.00")),
                0.05);
        assertThat(some.overstated()).isEqualTo(1);
        Sampled all = Sampled.of(large, List.of(new Misstatement(30_000, 30_000, true, "100.00/")), 0.05);
        assertThat(all.unseen()).isZero();
        assertThat(Projection.ofItems(List.of(some, all), name -> name.equals("/100.00") ? 100_000 : 0))
                .isEqualTo(new Projection(30_000, 30_120, 130_030, some.limit() + 1, 8));
        Sampled giant = Sampled.of(
                new Stratum(1, "", 1000, 1_000_999, 10, 1_000_009),
                List.of(new Misstatement(1_000_000, 1_000_000, false, "")),
                0.05);
        assertThat(Projection.ofItems(List.of(giant), name -> 390).projectedTiyn())
                .as("not above what was found and all that was not drawn")
                .isEqualTo(1_000_990);
    }

    /// The first by counting all samples, the last as Clopper and Pearson have it (4.95 and 6.16 percent).
    @ParameterizedTest
    @CsvSource({
        "10, 4, 0, 0.05, 4",
        "1000, 60, 0, 0.05, 47",
        "1000, 100, 2, 0.05, 59",
        "500, 60, 0, 0.01, 34",
        "20, 20, 3, 0.05, 3",
        "100000000, 59, 0, 0.05, 4950761",
        "100000000, 100, 2, 0.05, 6161920"
    })
    void limitsHowManyItemsAreWrong(long members, int drawn, int found, double risk, long limit) {
        long close = limit / 10_000;
        assertThat(Hypergeometric.limit(members, drawn, found, risk)).isBetween(limit - close, limit + close);
    }

    /// Of 500 items 25 are wrong: of many samples no more than one in twenty says that there are fewer.
    @Test
    void isAsSureAsWasAsked() {
        int below = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Draw draw = Draw.simpleRandom(60, 500, "s" + seed);
            int found = 0;
            for (int item = 0; item < 500; item++) {
                found += draw.next(1).times() > 0 && item % 20 == 0 ? 1 : 0;
            }
            below += Hypergeometric.limit(500, 60, found, 0.05) < 25 ? 1 : 0;
        }
        assertThat(below).isBetween(1, 50);
    }

    @Test
    void dividesTheSizeAmongStrata() {
        List<Strata.Tally> strata =
                List.of(new Strata.Tally(1000, 5_000), new Strata.Tally(500, 45_000), new Strata.Tally(2, 950_000));
        assertThat(Strata.allocated(strata, Allocation.ITEMS, 31)).containsExactly(20, 10, 1);
        assertThat(Strata.allocated(strata, Allocation.AMOUNT, 20)).containsExactly(2, 16, 2);
        assertThat(Strata.allocated(strata, Allocation.EQUAL, 10)).containsExactly(4, 4, 2);
        assertThat(Strata.allocated(strata, Allocation.EQUAL, 3)).containsExactly(1, 1, 1);
        assertThat(Strata.allocated(strata, Allocation.AMOUNT, 2000)).containsExactly(1000, 500, 2);
    }
}
