package kz.tirek.funding.auditsample;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How sure auditors want to be, with the factors of monetary-unit sampling for it (AICPA Audit Guide, Audit
/// Sampling).
enum Confidence {
    PERCENT_99(99, "1.9"),
    PERCENT_95(95, "1.6"),
    PERCENT_90(90, "1.5"),
    PERCENT_85(85, "1.4"),
    PERCENT_80(80, "1.3"),
    PERCENT_75(75, "1.25"),
    PERCENT_70(70, "1.2"),
    PERCENT_63(63, "1.15"),
    PERCENT_50(50, "1.0");

    private static final int STEPS = 200;

    private final int percent;
    private final BigDecimal expansion;

    Confidence(int percent, String expansion) {
        this.percent = percent;
        this.expansion = new BigDecimal(expansion);
    }

    /// By which expected misstatement counts.
    BigDecimal expansion() {
        return expansion;
    }

    /// The probability that is left.
    double risk() {
        return (100 - percent) / 100.0;
    }

    /// The factor for so many misstatements: the mean of a Poisson distribution of which this many or fewer come only
    /// with the probability that is left, rounded up to two decimals, as the tables have it.
    BigDecimal factor(int misstatements) {
        double risk = risk();
        double low = 0;
        double high = misstatements + 20 + 10 * StrictMath.sqrt(misstatements);
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (atMost(misstatements, middle) > risk) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return BigDecimal.valueOf(high).setScale(2, RoundingMode.CEILING);
    }

    /// The probability of at most `count` where `mean` are expected.
    private static double atMost(int count, double mean) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= count; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum * StrictMath.exp(-mean);
    }
}
