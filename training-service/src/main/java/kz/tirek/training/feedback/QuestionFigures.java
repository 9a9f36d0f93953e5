package kz.tirek.training.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was answered to one question, in figures. Those of fewer than 5 answers are not shown to anybody.
@Schema(
        name = "FeedbackQuestionFigures",
        description = "What was answered to one question; no figures where fewer than 5 answered")
record QuestionFigures(
        @Schema(examples = "0198c5a0-0000-7000-8000-0000000f0101")
        UUID questionId,

        @Schema(examples = "0198c5a0-0000-7000-8000-0000000f0001")
        UUID formId,

        @Schema(examples = "SCALE") QuestionKind kind,
        Name text,

        @Schema(description = "How many answered it", examples = "18") @Nullable
        Integer answered,

        @Schema(description = "Mean of the marks", examples = "4.33") @Nullable
        BigDecimal mean,

        @Schema(description = "Mean of the marks before the run", examples = "2.50") @Nullable
        BigDecimal meanBefore,

        @Schema(description = "Mean after less mean before", examples = "1.83") @Nullable
        BigDecimal change,

        @Schema(description = "How many said yes, in percent", examples = "94.4") @Nullable
        BigDecimal yesPercent,

        @Schema(description = "Whether the figures are left out because fewer than 5 answered", examples = "false")
        boolean suppressed) {

    /// @param answered answers, 0 where there are none that may be shown
    /// @param small whether there are answers that may not be shown
    static QuestionFigures of(
            UUID questionId,
            UUID formId,
            QuestionKind kind,
            Name text,
            long answered,
            long total,
            long totalBefore,
            boolean small) {
        boolean shown = answered >= Suppression.LEAST;
        BigDecimal mean = shown && kind == QuestionKind.SCALE ? ratio(total, answered, 2) : null;
        BigDecimal before =
                shown && kind == QuestionKind.SCALE && totalBefore > 0 ? ratio(totalBefore, answered, 2) : null;
        return new QuestionFigures(
                questionId,
                formId,
                kind,
                text,
                shown || !small ? Math.toIntExact(answered) : null,
                mean,
                before,
                mean == null || before == null ? null : ratio(total - totalBefore, answered, 2),
                shown && kind == QuestionKind.YES_NO ? ratio(100 * total, answered, 1) : null,
                !shown && small);
    }

    /// Rounded half up.
    static BigDecimal ratio(long part, long whole, int digits) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
    }
}
