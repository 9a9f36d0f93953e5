package kz.tirek.training.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a question is answered.
@Schema(name = "FeedbackQuestionKind")
enum QuestionKind {
    /// With a mark from 1 to 5; at the level LEARNING with two, before and after.
    SCALE,
    /// With yes or no.
    YES_NO,
    /// In words.
    TEXT
}
