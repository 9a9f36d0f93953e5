package kz.tirek.training.feedback;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// The questions of one level. Once published they stay as they are, so that answers can be compared.
@Entity
class FeedbackForm {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable UUID courseId;

    @Enumerated(EnumType.STRING)
    private FeedbackLevel level;

    @Embedded
    private Name name;

    @Enumerated(EnumType.STRING)
    private FormStatus status;

    @OneToMany(mappedBy = "form", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<FeedbackQuestion> questions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected FeedbackForm() {}

    FeedbackForm(NewFeedbackForm stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.status = FormStatus.DRAFT;
        state(stated);
    }

    /// Changes a draft.
    void change(NewFeedbackForm stated) {
        if (status != FormStatus.DRAFT) {
            throw conflict("change");
        }
        state(stated);
    }

    private void state(NewFeedbackForm stated) {
        courseId = stated.courseId();
        level = stated.level();
        name = stated.name();
        questions.clear();
        for (int position = 0; position < stated.questions().size(); position++) {
            questions.add(
                    new FeedbackQuestion(this, position, stated.questions().get(position)));
        }
    }

    void publish() {
        require("publish");
        status = FormStatus.PUBLISHED;
    }

    void retire() {
        require("retire");
        if (status == FormStatus.PUBLISHED && courseId == null) {
            throw FeedbackProblem.FEEDBACK_FORM_NEEDED.refuse(level);
        }
        status = FormStatus.RETIRED;
    }

    /// Gives way to a form that is being published.
    void giveWay() {
        status = FormStatus.RETIRED;
    }

    void require(String action) {
        if (!status.actions().contains(action)) {
            throw conflict(action);
        }
    }

    private RuntimeException conflict(String action) {
        return CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    UUID courseId() {
        return courseId;
    }

    FeedbackLevel level() {
        return level;
    }

    Name name() {
        return name;
    }

    FormStatus status() {
        return status;
    }

    List<FeedbackQuestion> questions() {
        return questions.stream()
                .sorted(Comparator.comparingInt(FeedbackQuestion::position))
                .toList();
    }
}
