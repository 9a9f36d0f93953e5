package kz.tirek.funding.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Percentages that add up to 100 to the hundredth.
final class Percentage {

    static final String NONE = "0.00";

    private static final BigDecimal ALL = new BigDecimal("100.00");

    private Percentage() {}

    /// How much of `whole` a part is; none where there is no whole.
    static String of(long part, long whole) {
        return whole == 0
                ? NONE
                : ALL.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /// What a percentage leaves.
    static String rest(String percentage) {
        return ALL.subtract(new BigDecimal(percentage)).toPlainString();
    }
}
