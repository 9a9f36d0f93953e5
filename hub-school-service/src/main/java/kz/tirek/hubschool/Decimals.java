package kz.tirek.hubschool;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One way to write a decimal number, so that 1.5 and 1.50 are the same to whoever compares records.
public final class Decimals {

    private static final int MOST_DIGITS = 40;

    private Decimals() {}

    /// The number without zeros at its end. One with more digits than anything here has, such as `1E999999999`, is
    /// left as it is, for the rules of the body to refuse: written out it would fill the memory.
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null || Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
