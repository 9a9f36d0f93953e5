package kz.tirek.funding.auditrule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;

/// What an auditor made of a finding. It never changes.
@Entity
@Immutable
@Table(name = "audit_finding_decision")
class FindingDecision {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private UUID findingId;

    @Enumerated(EnumType.STRING)
    private FindingStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private FindingStatus toStatus;

    private String comment;

    private String decidedBy;

    private Instant decidedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected FindingDecision() {}

    FindingDecision(UUID findingId, FindingStatus from, FindingStatus to, String comment, String by, Instant now) {
        this.id = Ids.next();
        this.findingId = findingId;
        this.fromStatus = from;
        this.toStatus = to;
        this.comment = comment;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    FindingStatus from() {
        return fromStatus;
    }

    FindingStatus to() {
        return toStatus;
    }

    String comment() {
        return comment;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
