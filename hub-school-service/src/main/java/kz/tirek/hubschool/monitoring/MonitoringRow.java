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
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// A result as a row of an imported file. The mentorship is that of the two schools on the day it was measured, else
/// the next one, else the last one before.
record MonitoringRow(
        @NotBlank @Size(max = 20) String hubSchoolCode,
        @NotBlank @Size(max = 20) String schoolCode,
        @NotNull @Min(2000) @Max(2100) Integer schoolYear,
        @NotNull Stage stage,
        @NotNull @Min(4) @Max(8) Integer grade,
        @NotNull Subject subject,
        @NotNull @Positive @Max(10_000) Integer pupils,

        @NotNull @PositiveOrZero @Digits(integer = 4, fraction = 2)
        BigDecimal averageScore,

        @NotNull @Positive @Digits(integer = 4, fraction = 2)
        BigDecimal scoreMax,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal qualityPercent,

        @NotBlank @Size(max = 300) String instrument,
        @NotNull LocalDate measuredOn,
        @Size(min = 1, max = 2000) @Nullable String note) {

    /// A file of one row.
    static final String EXAMPLE = """
            hubSchoolCode,schoolCode,schoolYear,stage,grade,subject,pupils,averageScore,scoreMax,instrument,measuredOn
            H-2022-0001,S-000018,2025,YEARLY,4,MATHEMATICS,11,17.4,25,НЗМ мониторингі,2026-05-14
            """;

    NewMonitoringResult result() {
        return new NewMonitoringResult(
                schoolYear,
                stage,
                grade,
                subject,
                pupils,
                averageScore,
                scoreMax,
                qualityPercent,
                instrument,
                measuredOn,
                note);
    }
}
