package kz.tirek.training.feedback;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A free text as the fund reads it.
@Schema(name = "FeedbackComment", description = "A free text, apart from the other answers of who wrote it")
record CommentView(
        @Schema(examples = "0198c5a0-0000-7000-8000-0000000f0106")
        UUID questionId,

        @Schema(examples = "More practice, fewer slides") String text) {

    static CommentView of(FeedbackComment comment) {
        return new CommentView(comment.questionId(), comment.text());
    }
}
