package kz.tirek.funding.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/// A share another service answers for, with where it comes from, so that it can be frozen.
///
/// @param numerator what counts, in the unit of the source: tiyn of equipment, or attendances
/// @param denominator of so much; more than nothing
/// @param sourceEvent the newest event of the owner's feed it follows from
/// @param observedAt the instant of that event
public record EvidencedShare(long numerator, long denominator, UUID sourceEvent, Instant observedAt) {

    /// The share in percent with two decimals, rounded down: 100 is said of what is complete only.
    public BigDecimal percent() {
        return BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.DOWN);
    }

    /// Whether the share is at least so many percent, compared exactly and not by the rounded figure.
    public boolean isAtLeast(BigDecimal minimumPercent) {
        return BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .compareTo(minimumPercent.multiply(BigDecimal.valueOf(denominator)))
                >= 0;
    }
}
