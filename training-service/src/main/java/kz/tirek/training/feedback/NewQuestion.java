package kz.tirek.training.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A question as it is stated.
@Schema(name = "NewFeedbackQuestion", description = "A question of a form")
record NewQuestion(
        @Schema(examples = "SCALE") @NotNull QuestionKind kind,

        @Schema(description = "Whether an answer is needed; a text never is", examples = "true") @NotNull
        Boolean required,

        @NotNull @Valid Name text) {}
