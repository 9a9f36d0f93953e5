package kz.tirek.training.consent;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a teacher asks of the personal data kept of them, with its deadline.
@Entity
class PersonalDataRequest {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(name = "teacher_id", updatable = false)
    private UUID teacherId;

    /// Kept by the database, for queries: KATO codes of the teacher's school, from the region down.
    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("unused")
    private String[] territories;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private LocalDate receivedOn;

    private LocalDate dueOn;

    private @Nullable LocalDate doneOn;

    private @Nullable String document;

    private @Nullable String outcome;

    @SuppressWarnings("NullAway.Init")
    protected PersonalDataRequest() {}

    /// @param dueOn the day by when it is to be done, as the calendar is now; it stays when the calendar changes
    PersonalDataRequest(NewRequest stated, LocalDate dueOn, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.teacherId = stated.teacherId();
        this.kind = stated.kind();
        this.status = RequestStatus.OPEN;
        this.receivedOn = stated.receivedOn();
        this.dueOn = dueOn;
        this.document = stated.document();
    }

    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
        }
    }

    void end(RequestStatus how, LocalDate day, @Nullable String what) {
        status = how;
        doneOn = day;
        outcome = what;
    }

    /// Forgets the texts that may name the person.
    void forget() {
        document = null;
        outcome = null;
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

    RequestKind kind() {
        return kind;
    }

    RequestStatus status() {
        return status;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    @Nullable
    String document() {
        return document;
    }

    @Nullable
    String outcome() {
        return outcome;
    }
}
