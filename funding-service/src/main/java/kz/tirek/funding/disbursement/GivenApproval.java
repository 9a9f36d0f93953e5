package kz.tirek.funding.disbursement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;

/// A person's approval of one submission of a disbursement, with the evidence the person saw. It stays as it is; an
/// edit makes a new submission, to which it does not belong.
@Entity
@Table(name = "disbursement_approval")
class GivenApproval {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "disbursement_id")
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private Disbursement disbursement;

    private int submission;

    private int position;

    private String person;

    private Instant approvedAt;

    private LocalDate approvedOn;

    private String contentHash;

    @ElementCollection
    @CollectionTable(name = "disbursement_evidence", joinColumns = @JoinColumn(name = "approval_id"))
    @OrderBy("position")
    private List<FrozenEvidence> evidence = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected GivenApproval() {}

    GivenApproval(
            Disbursement disbursement,
            int submission,
            int position,
            String person,
            Instant now,
            LocalDate today,
            String contentHash,
            List<FrozenEvidence> evidence) {
        this.id = Ids.next();
        this.disbursement = disbursement;
        this.submission = submission;
        this.position = position;
        this.person = person;
        this.approvedAt = now;
        this.approvedOn = today;
        this.contentHash = contentHash;
        this.evidence.addAll(evidence);
    }

    /// Which submission it is of, from 1.
    int submission() {
        return submission;
    }

    /// First or second.
    int position() {
        return position;
    }

    String person() {
        return person;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    LocalDate approvedOn() {
        return approvedOn;
    }

    String contentHash() {
        return contentHash;
    }

    List<FrozenEvidence> evidence() {
        return evidence;
    }
}
