package kz.tirek.hubschool.reorganisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A school got another name, was merged or split. What was recorded stays; it is only marked as undone.
@Entity
@DynamicUpdate
class Reorganisation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private ReorganisationKind kind;

    @Enumerated(EnumType.STRING)
    private ReorganisationStatus status;

    private LocalDate effectiveOn;

    private String basis;

    @Nullable
    private String note;

    private LocalDate undoUntil;

    @Nullable
    private Instant undoneAt;

    @Nullable
    private String undoReason;

    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "reorganisation_school", joinColumns = @JoinColumn(name = "reorganisation_id"))
    @OrderColumn(name = "position")
    private List<ReorganisedSchool> schools;

    @ElementCollection
    @CollectionTable(name = "reorganisation_move", joinColumns = @JoinColumn(name = "reorganisation_id"))
    @OrderColumn(name = "position")
    private List<RecordMove> moves;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Reorganisation() {}

    Reorganisation(
            String code,
            NewReorganisation asked,
            LocalDate undoUntil,
            List<ReorganisedSchool> schools,
            List<RecordMove> moves,
            Instant createdAt) {
        this.id = Ids.next();
        this.code = code;
        this.kind = asked.kind();
        this.status = ReorganisationStatus.EFFECTIVE;
        this.effectiveOn = asked.effectiveOn();
        this.basis = asked.basis();
        this.note = asked.note();
        this.undoUntil = undoUntil;
        this.schools = new ArrayList<>(schools);
        this.moves = new ArrayList<>(moves);
        this.createdAt = createdAt;
    }

    /// Refuses what is undone already, and what can be undone no more.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, then UNDO_TIME_OVER
    void requireUndoable(LocalDate today) {
        if (status != ReorganisationStatus.EFFECTIVE) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, "undo").with("allowedActions", List.of());
        }
        if (today.isAfter(undoUntil)) {
            throw ReorganisationProblem.UNDO_TIME_OVER
                    .refuse(undoUntil.toString())
                    .with("undoUntil", undoUntil);
        }
    }

    void undo(String reason, Instant at) {
        status = ReorganisationStatus.UNDONE;
        undoReason = reason;
        undoneAt = at;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    ReorganisationKind kind() {
        return kind;
    }

    ReorganisationStatus status() {
        return status;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String basis() {
        return basis;
    }

    @Nullable
    String note() {
        return note;
    }

    LocalDate undoUntil() {
        return undoUntil;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }

    @Nullable
    String undoReason() {
        return undoReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<ReorganisedSchool> schools() {
        return List.copyOf(schools);
    }

    List<RecordMove> moves() {
        return List.copyOf(moves);
    }
}
