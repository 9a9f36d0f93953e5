package kz.tirek.hubschool.monitoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.tirek.hubschool.Decimals;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A result to be recorded, and what a patch changes.
@Schema(description = "A monitoring result to be recorded")
record NewMonitoringResult(
        @Schema(description = "The year it began in: 2025 is 2025/26", examples = "2025") @NotNull @Min(2000) @Max(2100)
        Integer schoolYear,

        @Schema(description = "When in the method it was measured", examples = "YEARLY") @NotNull
        Stage stage,

        @Schema(description = "4 or 8: the grades that are measured", examples = "4") @NotNull @Min(4) @Max(8)
        Integer grade,

        @Schema(description = "The school subject", examples = "MATHEMATICS") @NotNull
        Subject subject,

        @Schema(description = "How many pupils were tested", examples = "11") @NotNull @Positive @Max(10_000)
        Integer pupils,

        @Schema(description = "Their average score", examples = "17.4")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 4, fraction = 2)
        BigDecimal averageScore,

        @Schema(description = "The highest possible score", examples = "25")
        @NotNull
        @Positive
        @Digits(integer = 4, fraction = 2)
        BigDecimal scoreMax,

        @Schema(description = "Quality of knowledge: percent of pupils with the two best marks", examples = "63.6")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable
        BigDecimal qualityPercent,

        @Schema(description = "The test or other source", examples = "НЗМ мониторингі, 2-нұсқа")
        @NotBlank
        @Size(max = 300)
        String instrument,

        @Schema(
                description = "When; in the school year (1 September to 31 August), not in the future",
                examples = "2026-05-14")
        @NotNull
        LocalDate measuredOn,

        @Schema(description = "A remark", examples = "Бір оқушы қатысқан жоқ") @Size(min = 1, max = 2000) @Nullable
        String note) {

    NewMonitoringResult {
        averageScore = Decimals.plain(averageScore);
        scoreMax = Decimals.plain(scoreMax);
        qualityPercent = Decimals.plain(qualityPercent);
    }

    static NewMonitoringResult of(MonitoringResult result) {
        return new NewMonitoringResult(
                result.schoolYear(),
                result.stage(),
                result.grade(),
                result.subject(),
                result.pupils(),
                result.averageScore(),
                result.scoreMax(),
                result.qualityPercent(),
                result.instrument(),
                result.measuredOn(),
                result.note());
    }
}
