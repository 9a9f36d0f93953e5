package kz.tirek.funding.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// What went back from a commitment to the budget.
@Entity
@Table(name = "commitment_release")
@SuppressWarnings("UnusedVariable") // kept for the record, which the database reads
class Release {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "commitment_id")
    private Commitment commitment;

    private long amountTiyn;

    /// Missing where a disbursement was withdrawn after its commitment had been closed.
    @Nullable
    private String reason;

    private LocalDate releasedOn;

    private String releasedBy;

    private Instant releasedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(
            Commitment commitment,
            long amountTiyn,
            @Nullable String reason,
            LocalDate releasedOn,
            String releasedBy,
            Instant releasedAt) {
        this.id = Ids.next();
        this.commitment = commitment;
        this.amountTiyn = amountTiyn;
        this.reason = reason;
        this.releasedOn = releasedOn;
        this.releasedBy = releasedBy;
        this.releasedAt = releasedAt;
    }

    UUID id() {
        return id;
    }
}
