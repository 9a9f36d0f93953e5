package kz.tirek.training.feedback;

import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A question as the API shows it.
@Schema(name = "FeedbackQuestion", description = "A question of a form")
record QuestionView(
        @Schema(examples = "0198c5a0-0000-7000-8000-0000000f0101")
        UUID id,

        @Schema(examples = "SCALE") QuestionKind kind,

        @Schema(description = "Whether an answer is needed", examples = "true")
        boolean required,

        Name text) {

    static QuestionView of(FeedbackQuestion question) {
        return new QuestionView(question.id(), question.kind(), question.isRequired(), question.text());
    }
}
