package kz.tirek.training.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to one question, as it is stated.
@Schema(name = "FeedbackAnswer", description = "The answer to one question, in the way its kind asks for")
record Answer(
        @Schema(examples = "0198c5a0-0000-7000-8000-0000000f0101") @NotNull
        UUID questionId,

        @Schema(description = "To a SCALE question; at the level LEARNING after the run", examples = "4")
        @Min(1)
        @Max(5)
        @Nullable
        Integer mark,

        @Schema(description = "To a SCALE question at the level LEARNING: before the run", examples = "2")
        @Min(1)
        @Max(5)
        @Nullable
        Integer markBefore,

        @Schema(description = "To a YES_NO question", examples = "true") @Nullable
        Boolean yes,

        @Schema(description = "To a TEXT question; without names", examples = "More practice, fewer slides")
        @Size(min = 1, max = 2000)
        @Nullable
        String text) {}
