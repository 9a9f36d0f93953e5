package kz.tirek.training.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.courserun.RunStatus;
import kz.tirek.training.teacher.Teacher;
import org.jspecify.annotations.Nullable;

/// A teacher's place in a course run, or the wish for one. Its transitions happen under the lock of the run.
@Entity
class Enrolment {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID courseRunId;

    @Column(name = "teacher_id", updatable = false)
    private UUID teacherId;

    /// For queries; what is written is `teacherId`.
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "teacher_id", insertable = false, updatable = false)
    private Teacher teacher;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private @Nullable Instant queuedAt;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    /// @param place whether a place is held for it; otherwise it waits for one
    Enrolment(UUID courseRunId, UUID teacherId, boolean place, Instant now) {
        this();
        this.id = Ids.next();
        this.createdAt = now;
        this.courseRunId = courseRunId;
        this.teacherId = teacherId;
        this.status = place ? EnrolmentStatus.APPLIED : EnrolmentStatus.WAITLISTED;
        this.queuedAt = place ? null : now;
    }

    /// @param run the status of the run
    void requireApproval(RunStatus run) {
        require("approve");
        if (!run.isPlanned()) {
            List<String> others = status.actions().stream()
                    .filter(action -> !action.equals("approve"))
                    .toList();
            throw CommonProblem.STATE_CONFLICT.refuse(run, "approve").with("allowedActions", others);
        }
    }

    void approve() {
        require("approve");
        become(EnrolmentStatus.APPROVED);
    }

    void reject(String why) {
        require("reject");
        become(EnrolmentStatus.REJECTED);
        reason = why;
    }

    void withdraw(String why) {
        require("withdraw");
        become(EnrolmentStatus.WITHDRAWN);
        reason = why;
    }

    /// Gives the place up and waits behind everybody who waits already.
    void waitlist(Instant now) {
        require("waitlist");
        status = EnrolmentStatus.WAITLISTED;
        queuedAt = now;
    }

    /// Takes a place that fell free.
    void promote() {
        become(EnrolmentStatus.APPLIED);
    }

    /// @param run the status of the run
    void complete(RunStatus run) {
        require("complete");
        if (run != RunStatus.HELD) {
            throw TrainingProblem.RUN_NOT_HELD.refuse(run);
        }
        become(EnrolmentStatus.COMPLETED);
    }

    private void become(EnrolmentStatus next) {
        status = next;
        queuedAt = null;
    }

    void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
        }
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

    UUID courseRunId() {
        return courseRunId;
    }

    UUID teacherId() {
        return teacherId;
    }

    Teacher teacher() {
        return teacher;
    }

    EnrolmentStatus status() {
        return status;
    }

    @Nullable
    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
