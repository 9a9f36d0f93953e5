package kz.tirek.funding.auditsample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What misstatements found in a sample say about its population. Overstatements are projected; understatements are
/// projected apart and take nothing away.
///
/// @param knownTiyn overstatements of items that were certain to be drawn
/// @param projectedTiyn the best estimate of the population's overstatement, the known ones included
/// @param upperLimitTiyn what it is not above, as sure as was asked
/// @param overstatedLimit of items drawn by number: not more of the population are overstated, as sure as was asked
/// @param understatedTiyn the best estimate of the population's understatement
record Projection(
        long knownTiyn,
        long projectedTiyn,
        long upperLimitTiyn,
        @Nullable Long overstatedLimit,
        long understatedTiyn) {

    /// An item that is misstated.
    ///
    /// @param overTiyn how much it is overstated, negative if understated
    /// @param part the name of the part it was drawn from; empty where there is one
    record Misstatement(long amountTiyn, long overTiyn, boolean certain, String part) {}

    /// Of monetary-unit sampling: each item below the interval stands for an interval, with its share of error. The
    /// upper limit adds the factor without misstatements times the interval, and the growth of the factor for each
    /// projected misstatement, the largest first.
    static Projection ofUnits(long intervalTiyn, Confidence confidence, List<Misstatement> misstatements) {
        long known = 0;
        BigDecimal under = BigDecimal.ZERO;
        List<BigDecimal> projected = new ArrayList<>();
        for (Misstatement each : misstatements) {
            BigDecimal tiyn = each.certain()
                    ? BigDecimal.valueOf(each.overTiyn())
                    : share(each.overTiyn(), each.amountTiyn()).multiply(BigDecimal.valueOf(intervalTiyn));
            if (each.overTiyn() < 0) {
                under = under.subtract(tiyn);
            } else if (each.certain()) {
                known = Math.addExact(known, each.overTiyn());
            } else {
                projected.add(tiyn);
            }
        }
        projected.sort(Collections.reverseOrder());
        BigDecimal best = BigDecimal.valueOf(known);
        BigDecimal limit = best.add(confidence.factor(0).multiply(BigDecimal.valueOf(intervalTiyn)));
        for (int i = 0; i < projected.size(); i++) {
            best = best.add(projected.get(i));
            limit = limit.add(
                    confidence.factor(i + 1).subtract(confidence.factor(i)).multiply(projected.get(i)));
        }
        return new Projection(known, rounded(best), rounded(limit), null, rounded(under));
    }

    /// Of simple random samples of parts. The best estimate is the mean difference times the number of items, and not
    /// more than what was found and all that was not drawn. An item is overstated by no more than its amount: the
    /// upper limit is what was found and the largest items that were not drawn, as many as may be overstated.
    ///
    /// @param undrawn what those add up to, of each part by its name
    static Projection ofItems(List<Sampled> parts, ToLongFunction<String> undrawn) {
        long known = 0;
        long limitItems = 0;
        BigDecimal best = BigDecimal.ZERO;
        BigDecimal limit = BigDecimal.ZERO;
        BigDecimal under = BigDecimal.ZERO;
        for (Sampled each : parts) {
            Stratum part = each.part();
            BigDecimal over = BigDecimal.valueOf(each.overTiyn());
            BigDecimal times = share(part.memberCount(), part.drawnCount());
            known += part.isWhole() ? each.overTiyn() : 0;
            limitItems += each.limit();
            best = best.add(
                    over.multiply(times).min(over.add(BigDecimal.valueOf(part.totalTiyn() - part.drawnTiyn()))));
            limit = limit.add(over).add(BigDecimal.valueOf(undrawn.applyAsLong(part.name())));
            under = under.add(BigDecimal.valueOf(each.underTiyn()).multiply(times));
        }
        return new Projection(known, rounded(best), rounded(limit.max(best)), limitItems, rounded(under));
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 30, RoundingMode.HALF_UP);
    }

    private static long rounded(BigDecimal tiyn) {
        return tiyn.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
