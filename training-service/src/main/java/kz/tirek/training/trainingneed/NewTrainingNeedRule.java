package kz.tirek.training.trainingneed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.training.teacher.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rule as it is stated.
@Schema(description = "After how long somebody is due for training again")
record NewTrainingNeedRule(
        @Schema(description = "The first day it is in force, 1900-01-01 to 2200-12-31", examples = "2027-01-01")
        @NotNull
        LocalDate effectiveFrom,

        @Schema(
                description =
                        "For whom; for everybody where missing. A rule for a position goes before one for everybody",
                examples = "PSYCHOLOGIST")
        @Nullable
        Position position,

        @Schema(description = "Months from the last training to the day somebody is due", examples = "36")
        @NotNull
        @Min(1)
        @Max(240)
        Integer months,

        @Schema(description = "The document it rests on", examples = "Закон РК «О статусе педагога», ст. 7 и 15")
        @NotNull
        @Size(min = 1, max = 500)
        String basis) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final Text RANGE = new Text(
            "1900-01-01 мен 2200-12-31 аралығында", "от 1900-01-01 до 2200-12-31", "from 1900-01-01 to 2200-12-31");

    static NewTrainingNeedRule of(TrainingNeedRule rule) {
        return new NewTrainingNeedRule(rule.effectiveFrom(), rule.position(), rule.months(), rule.basis());
    }

    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST for a day nobody plans for
    NewTrainingNeedRule requireRange() {
        if (effectiveFrom.isBefore(EARLIEST) || effectiveFrom.isAfter(LATEST)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/effectiveFrom", "range", RANGE);
        }
        return this;
    }
}
