package kz.tirek.funding.journal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.ledger.CauseType;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// An entry of the ledger, to be read; [kz.tirek.funding.ledger.Journal] writes them.
@Entity
@Immutable
@Table(name = "entry")
class JournalEntry {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CauseType causeType;

    private UUID causeId;

    private LocalDate effectiveOn;

    private String recordedBy;

    private Instant recordedAt;

    @Nullable
    private UUID reversesId;

    @Nullable
    private UUID exceptionId;

    @ElementCollection
    @CollectionTable(name = "posting", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderBy("position")
    private List<JournalPosting> postings;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected JournalEntry() {}

    UUID id() {
        return id;
    }

    CauseType causeType() {
        return causeType;
    }

    UUID causeId() {
        return causeId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    UUID reversesId() {
        return reversesId;
    }

    @Nullable
    UUID exceptionId() {
        return exceptionId;
    }

    List<JournalPosting> postings() {
        return postings;
    }
}
