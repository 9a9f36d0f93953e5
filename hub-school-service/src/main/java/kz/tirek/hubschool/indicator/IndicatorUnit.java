package kz.tirek.hubschool.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What an indicator counts in.
public enum IndicatorUnit {
    /// Percent, 0 to 100.
    PERCENT,
    /// Whole numbers from 0 up.
    COUNT,
    /// Hours, from 0 up.
    HOURS,
    /// Points of a scale, from 0 up.
    SCORE,
    /// One figure by another, from 0 up.
    RATIO;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Whether `value` can be one of this unit.
    boolean fits(BigDecimal value) {
        return value.signum() >= 0
                && switch (this) {
                    case PERCENT -> value.compareTo(HUNDRED) <= 0;
                    case COUNT -> value.compareTo(value.setScale(0, RoundingMode.DOWN)) == 0;
                    case HOURS, SCORE, RATIO -> true;
                };
    }
}
