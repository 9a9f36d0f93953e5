package kz.tirek.training.trainingneed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.teacher.Position;
import org.jspecify.annotations.Nullable;

/// After how long somebody is due for training again, from a day on.
@Entity
class TrainingNeedRule {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private @Nullable Position position;

    private int months;

    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected TrainingNeedRule() {}

    TrainingNeedRule(NewTrainingNeedRule stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        change(stated);
    }

    void change(NewTrainingNeedRule stated) {
        effectiveFrom = stated.effectiveFrom();
        position = stated.position();
        months = stated.months();
        basis = stated.basis();
    }

    /// Whether it is the rule for everybody that is in force before any other.
    boolean isFirst() {
        return position == null && effectiveFrom.equals(LocalDate.of(1900, 1, 1));
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

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    Position position() {
        return position;
    }

    int months() {
        return months;
    }

    String basis() {
        return basis;
    }
}
