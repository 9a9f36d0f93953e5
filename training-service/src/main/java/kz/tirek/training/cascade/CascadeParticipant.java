package kz.tirek.training.cascade;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.util.UUID;
import kz.tirek.training.teacher.Teacher;
import org.jspecify.annotations.Nullable;

/// A teacher who took part in a cascade. What follows from the other records the database derives.
@Entity
class CascadeParticipant {

    @EmbeddedId
    private ParticipantKey id;

    @MapsId("cascadeId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cascade_id")
    @SuppressWarnings("unused")
    private CascadeTraining cascade;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "teacher_id", insertable = false, updatable = false)
    private Teacher teacher;

    private boolean linkedByReason;

    private @Nullable String linkReason;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID schoolId;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID mentorshipId;

    @Column(insertable = false, updatable = false)
    private @Nullable Integer generation;

    @Column(insertable = false, updatable = false)
    private boolean counted;

    @SuppressWarnings("NullAway.Init")
    protected CascadeParticipant() {}

    CascadeParticipant(CascadeTraining cascade, NewParticipant stated) {
        this();
        this.id = new ParticipantKey(cascade.id(), stated.teacherId());
        this.cascade = cascade;
        explain(stated.linkReason());
    }

    /// A reason that went with the erasure of the teacher stays one.
    void explain(@Nullable String reason) {
        if (reason != null || linkReason != null) {
            linkedByReason = reason != null;
            linkReason = reason;
        }
    }

    UUID teacherId() {
        return id.teacherId();
    }

    Teacher teacher() {
        return teacher;
    }

    boolean isLinkedByReason() {
        return linkedByReason;
    }

    @Nullable
    String linkReason() {
        return linkReason;
    }

    /// Where the teacher worked on the day.
    @Nullable
    UUID schoolId() {
        return schoolId;
    }

    /// The mentorship that linked the hub and the school on the day.
    @Nullable
    UUID mentorshipId() {
        return mentorshipId;
    }

    /// One more than the trainer's; null where it is not known how the trainer was trained.
    @Nullable
    Integer generation() {
        return generation;
    }

    boolean isCounted() {
        return counted;
    }
}
