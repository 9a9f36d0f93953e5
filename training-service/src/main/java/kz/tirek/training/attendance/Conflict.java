package kz.tirek.training.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A conflict, to be read; [ConflictWriter] writes.
@Entity
@Immutable
@Table(name = "attendance_conflict")
class Conflict {

    @Id
    private UUID id;

    private long version;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private ConflictKind kind;

    @Enumerated(EnumType.STRING)
    private ConflictGrade grade;

    @Enumerated(EnumType.STRING)
    private ConflictStatus status;

    private boolean samePerson;

    private UUID teacherId;

    /// Kept by the database, for queries: KATO codes of the teacher's school, from the region down.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable")
    private String[] territories;

    private UUID courseRunId;

    private UUID sessionId;

    private @Nullable UUID otherCourseRunId;

    private @Nullable UUID otherSessionId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision")
    private @Nullable Decision decision;

    @Formula("(attendance_hangs_on_conflicts(course_run_id, teacher_id)"
            + " or coalesce(attendance_hangs_on_conflicts(other_course_run_id, teacher_id), false))")
    private boolean decisive;

    @SuppressWarnings("NullAway.Init")
    protected Conflict() {}

    /// Refuses a decision where there is nothing to decide.
    void requireDecidable() {
        if (status == ConflictStatus.DISSOLVED) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, "decide").with("allowedActions", List.of());
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

    ConflictKind kind() {
        return kind;
    }

    ConflictGrade grade() {
        return grade;
    }

    ConflictStatus status() {
        return status;
    }

    boolean isOfSamePerson() {
        return samePerson;
    }

    UUID teacherId() {
        return teacherId;
    }

    UUID courseRunId() {
        return courseRunId;
    }

    UUID sessionId() {
        return sessionId;
    }

    @Nullable
    UUID otherCourseRunId() {
        return otherCourseRunId;
    }

    @Nullable
    UUID otherSessionId() {
        return otherSessionId;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    boolean isDecisive() {
        return decisive;
    }

    Set<UUID> courseRuns() {
        Set<UUID> runs = new TreeSet<>(Set.of(courseRunId));
        if (otherCourseRunId != null) {
            runs.add(otherCourseRunId);
        }
        return runs;
    }

    List<UUID> sessions() {
        return new Matter(sessionId, otherSessionId).sessions();
    }
}
