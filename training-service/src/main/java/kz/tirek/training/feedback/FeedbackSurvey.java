package kz.tirek.training.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// One level asked of the participants of one run. Answers are taken under its row's lock.
@Entity
class FeedbackSurvey {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    @SuppressWarnings("unused")
    private Instant createdAt;

    @Column(updatable = false)
    private UUID courseRunId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FeedbackLevel level;

    @Column(updatable = false)
    private UUID formId;

    private int answered;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackSurvey() {}

    /// So many more have answered.
    void answer(int people) {
        answered += people;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID courseRunId() {
        return courseRunId;
    }

    FeedbackLevel level() {
        return level;
    }

    /// The form it began with, and goes on with.
    UUID formId() {
        return formId;
    }

    /// How many have answered.
    int answered() {
        return answered;
    }
}
