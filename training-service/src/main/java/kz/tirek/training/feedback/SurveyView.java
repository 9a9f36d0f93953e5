package kz.tirek.training.feedback;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far a survey is, in the feed and to who just recorded an answer: nothing about the answer itself.
@Schema(name = "FeedbackReceipt", description = "How far the feedback of a run at a level is")
record SurveyView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000071")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID courseRunId,

        @Schema(examples = "REACTION") FeedbackLevel level,

        @Schema(description = "The form it is asked with", examples = "0198c5a0-0000-7000-8000-0000000f0001")
        UUID formId,

        @Schema(description = "How many have answered; in the feed missing while fewer than 5", examples = "12")
        @Nullable
        Integer answered) {

    static SurveyView of(FeedbackSurvey survey) {
        return new SurveyView(survey.id(), survey.courseRunId(), survey.level(), survey.formId(), survey.answered());
    }

    SurveyView published() {
        return new SurveyView(id, courseRunId, level, formId, Suppression.count(answered));
    }
}
