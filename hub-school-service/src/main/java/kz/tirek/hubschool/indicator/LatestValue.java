package kz.tirek.hubschool.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.tirek.hubschool.Decimals;
import org.jspecify.annotations.Nullable;

/// The value of an indicator as of a day.
///
/// @param measuredOn the day it holds for; of a mean, the latest
/// @param source where it comes from; none of a derived value or of a mean
/// @param hubSchools of how many hub schools it is the mean; none where it is no mean
record LatestValue(
        BigDecimal value,
        LocalDate measuredOn,
        @Nullable String source,
        @Nullable Long hubSchools) {

    LatestValue {
        BigDecimal plain = Decimals.plain(value);
        value = plain == null ? value : plain;
    }
}
