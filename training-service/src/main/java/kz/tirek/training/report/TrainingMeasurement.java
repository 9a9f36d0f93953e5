package kz.tirek.training.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure with its value.
@Schema(description = "A figure with its value")
record TrainingMeasurement(
        @Schema(description = "The figure", examples = "PARTICIPANTS")
        TrainingFigure figure,

        @Schema(description = "How many", examples = "331") @Nullable
        BigDecimal value,

        @Schema(description = "Why there is no value", examples = "SUPPRESSED") @Nullable
        Missing missing,

        @Schema(
                description = "The rows it is made of, for those who may see them",
                examples = "/api/v1/reports/training/rows?figure=PARTICIPANTS&year=2025")
        @Nullable
        String href) {

    private static final Text SUPPRESSED = new Text("жасырылған", "скрыто", "suppressed");

    static TrainingMeasurement missing(TrainingFigure figure, Missing why) {
        return new TrainingMeasurement(figure, null, why, null);
    }

    /// As a table shows it: what is hidden does not look like what is nothing.
    @Nullable
    @JsonIgnore
    @Schema(hidden = true)
    Object cell(Language language) {
        return missing == Missing.SUPPRESSED ? SUPPRESSED.in(language) : value;
    }
}
