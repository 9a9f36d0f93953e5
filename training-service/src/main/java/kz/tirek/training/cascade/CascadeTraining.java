package kz.tirek.training.cascade;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.teacher.Teacher;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A teacher passes on what he learned, on behalf of a hub school. Generations and links the database derives.
@Entity
class CascadeTraining {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private UUID hubSchoolId;

    @Column(name = "trainer_id")
    private UUID trainerId;

    /// For names; what is written is `trainerId`.
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "trainer_id", insertable = false, updatable = false)
    private Teacher trainer;

    private LocalDate heldOn;

    private int hours;

    private @Nullable UUID courseId;

    private @Nullable String topic;

    private UUID hostSchoolId;

    private String basis;

    /// The version grows with it, also where only those who took part change.
    @SuppressWarnings("unused")
    private Instant statedAt;

    @Enumerated(EnumType.STRING)
    private CascadeStatus status;

    private @Nullable String cancellationReason;

    @OneToMany(mappedBy = "cascade", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CascadeParticipant> participants = new ArrayList<>();

    @Column(insertable = false, updatable = false)
    private @Nullable Integer trainerGeneration;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    private String[] territories;

    @Formula("(select count(*) from cascade_participant p where p.cascade_id = id)")
    private int participantCount;

    @Formula("(select count(*) from cascade_participant p where p.cascade_id = id and p.counted)")
    private int countedCount;

    @SuppressWarnings("NullAway.Init")
    protected CascadeTraining() {}

    CascadeTraining(NewCascade stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.status = CascadeStatus.RECORDED;
        state(stated, createdAt);
    }

    void state(NewCascade stated, Instant now) {
        statedAt = now;
        hubSchoolId = stated.hubSchoolId();
        trainerId = stated.trainerId();
        heldOn = stated.heldOn();
        hours = stated.hours();
        courseId = stated.courseId();
        topic = stated.topic();
        hostSchoolId = stated.hostSchoolId();
        basis = stated.basis();
        takePart(stated.participants().stream()
                .collect(Collectors.toMap(NewParticipant::teacherId, Function.identity())));
    }

    private void takePart(Map<UUID, NewParticipant> stated) {
        participants.removeIf(participant -> !stated.containsKey(participant.teacherId()));
        Map<UUID, CascadeParticipant> present =
                participants.stream().collect(Collectors.toMap(CascadeParticipant::teacherId, Function.identity()));
        stated.forEach((teacher, participant) -> {
            CascadeParticipant known = present.get(teacher);
            if (known == null) {
                participants.add(new CascadeParticipant(this, participant));
            } else {
                known.explain(participant.linkReason());
            }
        });
    }

    void cancel(String reason) {
        require("cancel");
        status = CascadeStatus.CANCELLED;
        cancellationReason = reason;
    }

    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void require(String action) {
        if (status != CascadeStatus.RECORDED) {
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

    UUID hubSchoolId() {
        return hubSchoolId;
    }

    UUID trainerId() {
        return trainerId;
    }

    Teacher trainer() {
        return trainer;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int hours() {
        return hours;
    }

    @Nullable
    UUID courseId() {
        return courseId;
    }

    @Nullable
    String topic() {
        return topic;
    }

    UUID hostSchoolId() {
        return hostSchoolId;
    }

    String basis() {
        return basis;
    }

    CascadeStatus status() {
        return status;
    }

    @Nullable
    String cancellationReason() {
        return cancellationReason;
    }

    /// By the id of the teacher.
    List<CascadeParticipant> participants() {
        return participants.stream()
                .sorted(Comparator.comparing(CascadeParticipant::teacherId))
                .toList();
    }

    /// 0 for a teacher of the hub who was trained by then; null where it is not known how the trainer was trained.
    @Nullable
    Integer trainerGeneration() {
        return trainerGeneration;
    }

    /// KATO codes of the hub, the host school and the schools of those who took part.
    List<String> territories() {
        return List.of(territories);
    }

    int participantCount() {
        return participantCount;
    }

    int countedCount() {
        return countedCount;
    }
}
