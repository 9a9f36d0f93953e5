package kz.tirek.training.feedback;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;

/// One question of a form.
@Entity
class FeedbackQuestion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "form_id")
    @SuppressWarnings("unused")
    private FeedbackForm form;

    private int position;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private boolean required;

    @Embedded
    @AttributeOverride(name = "kk", column = @Column(name = "text_kk"))
    @AttributeOverride(name = "ru", column = @Column(name = "text_ru"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private Name text;

    @SuppressWarnings("NullAway.Init")
    protected FeedbackQuestion() {}

    FeedbackQuestion(FeedbackForm form, int position, NewQuestion stated) {
        this();
        this.id = Ids.next();
        this.form = form;
        this.position = position;
        this.kind = stated.kind();
        this.required = stated.required();
        this.text = stated.text();
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    QuestionKind kind() {
        return kind;
    }

    boolean isRequired() {
        return required;
    }

    Name text() {
        return text;
    }
}
