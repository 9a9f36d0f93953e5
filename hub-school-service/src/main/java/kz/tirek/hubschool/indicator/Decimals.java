package kz.tirek.hubschool.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Values have four decimals at most, and are written without zeros at their end.
final class Decimals {

    /// Digits after the point.
    static final int FRACTION = 4;
    /// Digits before the point.
    static final int INTEGER = 12;

    private Decimals() {}

    /// The same value as it is written. What has too many digits is left as it is, for the rules of the body to refuse.
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null || Math.abs((long) value.scale()) > 20 || value.precision() > 40) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
