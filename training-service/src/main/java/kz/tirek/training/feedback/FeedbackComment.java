package kz.tirek.training.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A free text, apart from the other answers of the person who wrote it.
@Entity
@Immutable
class FeedbackComment {

    @Id
    private UUID id;

    @SuppressWarnings("unused")
    private UUID surveyId;

    private UUID questionId;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackComment() {}

    FeedbackComment(FeedbackSurvey survey, UUID questionId, String text) {
        this();
        this.id = UUID.randomUUID();
        this.surveyId = survey.id();
        this.questionId = questionId;
        this.text = text;
    }

    UUID questionId() {
        return questionId;
    }

    String text() {
        return text;
    }
}
