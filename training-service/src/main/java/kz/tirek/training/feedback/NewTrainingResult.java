package kz.tirek.training.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is stated of a result.
@Schema(description = "An indicator of what came of a run: level four")
record NewTrainingResult(
        @NotNull @Valid Name name,

        @Schema(description = "Unit of the values", examples = "%") @NotBlank @Size(max = 50)
        String unit,

        @Schema(description = "Before the run", examples = "54.5") @Digits(integer = 11, fraction = 4) @Nullable
        BigDecimal valueBefore,

        @Schema(description = "Measured after it", examples = "61") @NotNull @Digits(integer = 11, fraction = 4)
        BigDecimal valueAfter,

        @Schema(description = "Whether the values are stated as about or almost", examples = "false") @NotNull
        Boolean approximate,

        @Schema(description = "When it was measured: on the run's last day or later", examples = "2026-05-25") @NotNull
        LocalDate measuredOn,

        @Schema(description = "Where the values come from", examples = "Quarterly assessment, school report No. 12")
        @NotBlank
        @Size(max = 500)
        String source) {

    static NewTrainingResult of(TrainingResult result) {
        return new NewTrainingResult(
                result.name(),
                result.unit(),
                result.valueBefore(),
                result.valueAfter(),
                result.isApproximate(),
                result.measuredOn(),
                result.source());
    }
}
