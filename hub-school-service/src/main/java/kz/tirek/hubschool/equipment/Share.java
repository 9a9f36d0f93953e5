package kz.tirek.hubschool.equipment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A part of a whole, kept exactly and shown in percent with two decimals, rounded down: 100 is said of what is
/// complete only.
record Share(BigInteger part, BigInteger whole) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    static Share of(long part, long whole) {
        return new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /// Percent; null where there is no whole to be a part of.
    @Nullable
    BigDecimal percent() {
        return whole.signum() == 0
                ? null
                : new BigDecimal(part.multiply(HUNDRED)).divide(new BigDecimal(whole), 2, RoundingMode.DOWN);
    }

    /// Half of the way between two shares; the other one where one has no whole.
    static Share mean(Share one, Share other) {
        if (one.whole.signum() == 0) {
            return other;
        }
        if (other.whole.signum() == 0) {
            return one;
        }
        return new Share(
                one.part.multiply(other.whole).add(other.part.multiply(one.whole)),
                one.whole.multiply(other.whole).shiftLeft(1));
    }
}
