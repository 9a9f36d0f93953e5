package kz.tirek.funding.auditsample;

/// How many items of a population may have something wrong, judging by a simple random sample of them: the exact
/// one-sided confidence limit of sampling without replacement (T. Wright, Exact Confidence Bounds when Sampling from
/// Small Finite Universes, 1991). Of a large population it is the limit of Clopper and Pearson.
final class Hypergeometric {

    private static final int SMALL = 32;
    private static final double[] LOG_FACTORIALS = new double[SMALL];

    static {
        for (int n = 1; n < SMALL; n++) {
            LOG_FACTORIALS[n] = LOG_FACTORIALS[n - 1] + StrictMath.log(n);
        }
    }

    private Hypergeometric() {}

    /// The largest number of wrong items among `members` with which at most `found` of `drawn` would be wrong with a
    /// probability above `risk`.
    static long limit(long members, int drawn, int found, double risk) {
        long possible = found;
        long impossible = members - drawn + found + 1;
        while (impossible - possible > 1) {
            long middle = (possible + impossible) >>> 1;
            if (atMost(found, members, middle, drawn) > risk) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        return possible;
    }

    /// The probability that at most `found` of `drawn` items are among the `wrong` ones of `members`.
    private static double atMost(int found, long members, long wrong, int drawn) {
        double all = logChoose(members, drawn);
        double sum = 0;
        for (long k = Math.max(0, drawn - (members - wrong)); k <= Math.min(found, wrong); k++) {
            sum += StrictMath.exp(logChoose(wrong, k) + logChoose(members - wrong, drawn - k) - all);
        }
        return sum;
    }

    private static double logChoose(long n, long k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /// Above small numbers by Stirling's series, whose error is then below 10⁻¹².
    private static double logFactorial(long n) {
        if (n < SMALL) {
            return LOG_FACTORIALS[(int) n];
        }
        double x = n;
        return x * StrictMath.log(x)
                - x
                + 0.5 * StrictMath.log(2 * Math.PI * x)
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * x * x * x * x * x);
    }
}
