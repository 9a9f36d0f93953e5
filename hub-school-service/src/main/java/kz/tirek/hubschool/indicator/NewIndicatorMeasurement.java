package kz.tirek.hubschool.indicator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A value that was measured.
@Schema(description = "A value that was measured")
record NewIndicatorMeasurement(
        @Schema(
                description = "The hub school, for an indicator of hub schools; missing for one of the programme",
                examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        @Nullable
        UUID hubSchoolId,

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

    MeasurementFacts facts() {
        return new MeasurementFacts(measuredOn, value, source, measuredBy, note);
    }
}
