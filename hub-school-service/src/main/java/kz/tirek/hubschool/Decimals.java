package kz.tirek.hubschool;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One way to write a decimal number, so that 1.5 and 1.50 are the same to whoever compares records.
public final class Decimals {

    private Decimals() {}

    /// The number without zeros at its end.
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
