package kz.tirek.funding.device;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;

/// From which device a person submitted or decided something. It is read by the rules of auditors only, in SQL.
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class DeviceTrace {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private NotesDevice.Subject subjectType;

    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private NotesDevice.Step step;

    private String person;

    private Instant notedAt;

    private String addressHash;

    private String agentHash;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DeviceTrace() {}

    DeviceTrace(
            NotesDevice.Subject subjectType,
            UUID subjectId,
            NotesDevice.Step step,
            String person,
            Instant notedAt,
            String addressHash,
            String agentHash) {
        this.id = Ids.next();
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.step = step;
        this.person = person;
        this.notedAt = notedAt;
        this.addressHash = addressHash;
        this.agentHash = agentHash;
    }
}
