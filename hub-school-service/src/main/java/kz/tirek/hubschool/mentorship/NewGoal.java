package kz.tirek.hubschool.mentorship;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.tirek.hubschool.Decimals;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A goal to be agreed, and what a patch changes.
@Schema(description = "A goal of a mentorship to be agreed")
record NewGoal(
        @Schema(description = "What it is about", examples = "LEARNING_OUTCOMES") @NotNull
        GoalArea area,

        @Schema(description = "The school subject, where it is about one", examples = "MATHEMATICS") @Nullable
        Subject subject,

        @Schema(
                description = "The goal, in the language of those who agreed it",
                examples = "4-сыныпта математикадан білім сапасын көтеру")
        @NotBlank
        @Size(max = 1000)
        String text,

        @Schema(description = "What is measured, with its unit; needed where there are values", examples = "Сапа, %")
        @Size(min = 1, max = 300)
        @Nullable
        String measure,

        @Schema(description = "Where it began", examples = "42.5") @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal baseline,

        @Schema(description = "What is to be reached", examples = "60") @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal target,

        @Schema(description = "By when; not before the mentorship begins", examples = "2027-05-31") @NotNull
        LocalDate dueOn) {

    NewGoal {
        baseline = Decimals.plain(baseline);
        target = Decimals.plain(target);
    }

    static NewGoal of(Goal goal) {
        return new NewGoal(
                goal.area(), goal.subject(), goal.text(), goal.measure(), goal.baseline(), goal.target(), goal.dueOn());
    }
}
