package kz.tirek.training.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What somebody answered. It has no name and no time, and an id that tells no order.
@Entity
@Immutable
@SuppressWarnings("unused")
class FeedbackResponse {

    @Id
    private UUID id;

    private UUID surveyId;

    private UUID courseRunId;

    @Enumerated(EnumType.STRING)
    private FeedbackLevel level;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "marks")
    private Integer[] marks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "marks_before")
    private Integer[] marksBefore;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackResponse() {}

    FeedbackResponse(FeedbackSurvey survey, List<Given> answers) {
        this();
        this.id = UUID.randomUUID();
        this.surveyId = survey.id();
        this.courseRunId = survey.courseRunId();
        this.level = survey.level();
        this.marks = answers.stream().map(Given::mark).toArray(Integer[]::new);
        this.marksBefore = answers.stream().map(Given::before).toArray(Integer[]::new);
    }
}
