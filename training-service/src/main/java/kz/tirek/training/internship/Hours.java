package kz.tirek.training.internship;

import java.math.BigDecimal;

/// Hours as they are written: without zeros at the end of a fraction.
final class Hours {

    private Hours() {}

    static BigDecimal plain(BigDecimal hours) {
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
