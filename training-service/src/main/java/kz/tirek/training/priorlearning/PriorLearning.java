package kz.tirek.training.priorlearning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// What a teacher learned elsewhere, recognised in place of a course.
@Entity
class PriorLearning {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID teacherId;

    @Column(updatable = false)
    private UUID courseId;

    @Column(updatable = false)
    private LocalDate completedOn;

    private @Nullable String evidence;

    @Enumerated(EnumType.STRING)
    private PriorLearningStatus status;

    private @Nullable String revocationReason;

    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected PriorLearning() {}

    PriorLearning(UUID teacherId, NewPriorLearning stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.teacherId = teacherId;
        courseId = stated.courseId();
        completedOn = stated.completedOn();
        evidence = stated.evidence();
        status = PriorLearningStatus.RECOGNISED;
    }

    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void revoke(String reason) {
        if (status == PriorLearningStatus.REVOKED) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, "revoke").with("allowedActions", status.actions());
        }
        status = PriorLearningStatus.REVOKED;
        revocationReason = reason;
    }

    /// Forgets the texts that may name the person.
    void erase(Instant now) {
        evidence = null;
        revocationReason = null;
        erasedAt = now;
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

    UUID teacherId() {
        return teacherId;
    }

    UUID courseId() {
        return courseId;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    PriorLearningStatus status() {
        return status;
    }

    @Nullable
    String revocationReason() {
        return revocationReason;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
