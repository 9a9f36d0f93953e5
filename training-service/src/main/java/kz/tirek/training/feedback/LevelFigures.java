package kz.tirek.training.feedback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was answered at one level, in figures.
@Schema(name = "FeedbackLevelFigures", description = "What was answered at one level, in figures")
record LevelFigures(
        @Schema(examples = "REACTION") FeedbackLevel level,

        @Schema(description = "From when on it is asked; of a run only", examples = "2026-03-13") @Nullable
        LocalDate opensOn,

        @Schema(
                description = "The form it is asked with; of a run only",
                examples = "0198c5a0-0000-7000-8000-0000000f0001")
        @Nullable
        UUID formId,

        @Schema(
                description =
                        "Who took part in runs that were held and are asked at this level; for the ministry not if fewer than 5",
                examples = "25")
        @Nullable
        Integer invited,

        @Schema(description = "How many of them answered; for the ministry not if fewer than 5", examples = "18")
        @Nullable
        Integer answered,

        @Schema(description = "Answered of invited", examples = "72.0") @Nullable
        BigDecimal responseRatePercent,

        @Schema(description = "By form and in its order") List<QuestionFigures> questions,

        @Schema(description = "Whether figures are left out because they are of fewer than 5", examples = "false")
        boolean suppressed) {

    /// @param countsHidden whether counts of few people are hidden from the caller, too
    static LevelFigures of(
            FeedbackLevel level,
            @Nullable LocalDate opensOn,
            @Nullable UUID formId,
            int invited,
            int answered,
            List<QuestionFigures> questions,
            boolean countsHidden) {
        boolean hidden = countsHidden && (Suppression.isSmall(invited) || Suppression.isSmall(answered));
        return new LevelFigures(
                level,
                opensOn,
                formId,
                countsHidden ? Suppression.count(invited) : Integer.valueOf(invited),
                countsHidden ? Suppression.count(answered) : Integer.valueOf(answered),
                hidden || invited == 0 ? null : QuestionFigures.ratio(100L * answered, invited, 1),
                questions,
                hidden || questions.stream().anyMatch(QuestionFigures::suppressed));
    }
}
