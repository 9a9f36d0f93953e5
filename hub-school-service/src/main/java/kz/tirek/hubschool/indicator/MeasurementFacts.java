package kz.tirek.hubschool.indicator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.tirek.hubschool.Decimals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patch corrects of a measurement; what was measured, and of whom, stays.
@Schema(
        name = "IndicatorMeasurementFacts",
        description = "What a patch corrects of a measurement; what was measured, and of whom, stays")
record MeasurementFacts(
        @Schema(description = "The day it holds for, not in the future", examples = "2025-12-20") @NotNull
        LocalDate measuredOn,

        @Schema(description = "The value, in the indicator's unit; four decimals at most", examples = "42.5")
        @NotNull
        @Digits(integer = Indicator.INTEGER, fraction = Indicator.FRACTION)
        BigDecimal value,

        @Schema(description = "Where it comes from", examples = "Итоговый мониторинг 2025 года")
        @NotBlank
        @Size(max = 500)
        String source,

        @Schema(description = "Who measured it; not in the change feed", examples = "НИШ, кафедра мониторинга")
        @Size(min = 1, max = 300)
        @Nullable
        String measuredBy,

        @Schema(description = "Anything else", examples = "Екі сынып қатысқан жоқ") @Size(min = 1, max = 2000) @Nullable
        String note) {

    MeasurementFacts {
        value = Decimals.plain(value);
    }

    static MeasurementFacts of(IndicatorMeasurement measurement) {
        return new MeasurementFacts(
                measurement.measuredOn(),
                measurement.value(),
                measurement.source(),
                measurement.measuredBy(),
                measurement.note());
    }
}
