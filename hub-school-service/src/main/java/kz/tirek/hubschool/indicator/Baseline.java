package kz.tirek.hubschool.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.tirek.hubschool.Decimals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an indicator stood before.
@Embeddable
@Schema(name = "IndicatorBaseline", description = "Where an indicator stood before")
record Baseline(
        @Schema(description = "The value", examples = "18.5")
        @NotNull
        @Digits(integer = Indicator.INTEGER, fraction = Indicator.FRACTION)
        @Column(name = "baseline_value")
        BigDecimal value,

        @Schema(description = "The day it holds for", examples = "2022-12-31") @NotNull @Column(name = "baseline_on")
        LocalDate on,

        @Schema(description = "Where it comes from", examples = "Входной мониторинг, отчёт от 20.01.2023")
        @NotBlank
        @Size(max = 500)
        @Column(name = "baseline_source")
        String source) {

    Baseline {
        value = Decimals.plain(value);
    }
}
