package kz.tirek.training.internship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// One task of an internship's plan.
@Entity
class InternshipTask {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "internship_id")
    @SuppressWarnings("unused")
    private Internship internship;

    private int position;

    private String title;

    private LocalDate dueOn;

    private boolean required;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    private @Nullable LocalDate decidedOn;

    private @Nullable String result;

    @SuppressWarnings("NullAway.Init")
    protected InternshipTask() {}

    InternshipTask(Internship internship) {
        this();
        this.id = Ids.next();
        this.internship = internship;
        this.status = TaskStatus.OPEN;
    }

    void change(NewTask stated, int place) {
        position = place;
        title = stated.title();
        dueOn = stated.dueOn();
        required = stated.required();
    }

    void decide(TaskDecision decision) {
        status = decision.done() ? TaskStatus.DONE : TaskStatus.NOT_DONE;
        decidedOn = decision.on();
        result = decision.result();
    }

    void erase() {
        result = null;
    }

    /// Whether it stands between the internship and its completion.
    boolean isOwed() {
        return required && status == TaskStatus.OPEN;
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isRequired() {
        return required;
    }

    TaskStatus status() {
        return status;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String result() {
        return result;
    }
}
