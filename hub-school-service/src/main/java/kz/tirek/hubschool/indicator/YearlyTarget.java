package kz.tirek.hubschool.indicator;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import kz.tirek.hubschool.Decimals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is to be reached by the end of a year.
@Embeddable
@Schema(name = "IndicatorTarget", description = "What is to be reached by the end of a year")
record YearlyTarget(
        @Schema(description = "The year", examples = "2026") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Schema(description = "The value", examples = "60")
        @NotNull
        @Digits(integer = Indicator.INTEGER, fraction = Indicator.FRACTION)
        BigDecimal value) {

    YearlyTarget {
        value = Decimals.plain(value);
    }
}
