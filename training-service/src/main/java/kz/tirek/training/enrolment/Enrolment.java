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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.attendance.Attended;
import kz.tirek.training.courserun.RunStatus;
import kz.tirek.training.teacher.Teacher;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    private @Nullable LocalDate endedOn;

    private @Nullable Integer attendancePercent;

    private @Nullable String exceptionReason;

    /// Kept by the database, for queries: what the run is of.
    @Column(insertable = false, updatable = false)
    private UUID courseId;

    /// Kept by the database, for queries: who gives the course.
    @Column(insertable = false, updatable = false)
    private UUID providerId;

    /// Kept by the database, for queries: where the teacher works now.
    @Column(insertable = false, updatable = false)
    private UUID schoolId;

    /// Kept by the database, for queries: KATO codes of that school, from the region down.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    private String[] territories;

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

    /// Took part to the end, and attended enough.
    ///
    /// @param run the status of the run
    /// @param lastDay of the run
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, RUN_NOT_HELD, ATTENDANCE_TOO_LOW
    void complete(RunStatus run, LocalDate lastDay, Attended attended) {
        require("complete");
        requireHeld(run);
        if (!attended.isEnough()) {
            throw tooLow(attended);
        }
        end(EnrolmentStatus.COMPLETED, lastDay, attended);
    }

    /// Took part to the end although less was attended than the course asks for.
    void completeByException(RunStatus run, LocalDate lastDay, Attended attended, String why) {
        require("complete-by-exception");
        requireHeld(run);
        exceptionReason = why;
        end(EnrolmentStatus.COMPLETED, lastDay, attended);
    }

    /// Did not reach the end.
    void fail(RunStatus run, LocalDate lastDay, Attended attended, String why) {
        require("fail");
        requireHeld(run);
        reason = why;
        end(EnrolmentStatus.FAILED, lastDay, attended);
    }

    private void end(EnrolmentStatus how, LocalDate lastDay, Attended attended) {
        become(how);
        endedOn = lastDay;
        attendancePercent = attended.percent();
    }

    private static void requireHeld(RunStatus run) {
        if (run != RunStatus.HELD) {
            throw TrainingProblem.RUN_NOT_HELD.refuse(run);
        }
    }

    private static Refusal tooLow(Attended attended) {
        Reckoning reckoning = Reckoning.of(attended);
        int percent = Objects.requireNonNull(reckoning.percent(), "a run without sessions asks for no attendance");
        return EnrolmentProblem.ATTENDANCE_TOO_LOW
                .refuse(reckoning.attended(), reckoning.counted(), percent, reckoning.requiredPercent())
                .with("attended", reckoning.attended())
                .with("counted", reckoning.counted())
                .with("percent", percent)
                .with("requiredPercent", reckoning.requiredPercent());
    }

    /// Drops the texts that may say something of the person.
    void forgetTexts(String instead) {
        reason = reason == null ? null : instead;
        exceptionReason = exceptionReason == null ? null : instead;
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

    /// The run's last day, once it is known how the teacher's part in it ended.
    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    /// The share of sessions attended when that was recorded.
    @Nullable
    Integer attendancePercent() {
        return attendancePercent;
    }

    @Nullable
    String exceptionReason() {
        return exceptionReason;
    }
}
