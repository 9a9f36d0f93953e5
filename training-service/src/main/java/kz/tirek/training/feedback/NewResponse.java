package kz.tirek.training.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answers of one participant.
@Schema(name = "NewFeedbackResponse", description = "The answers of one participant; who it was is not kept with them")
record NewResponse(
        @Schema(
                description = "Who answers: only so that nobody answers twice",
                examples = "0198c5a0-0000-7000-8000-000000000004")
        @NotNull
        UUID teacherId,

        @Schema(examples = "REACTION") @NotNull FeedbackLevel level,

        @Schema(description = "In any order") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid Answer> answers) {}
