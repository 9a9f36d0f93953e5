package kz.tirek.funding.bankstatement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.CauseType;
import org.jspecify.annotations.Nullable;

/// What a line, or part of it, is about: an entry of the ledger.
@Entity
@Table(name = "bank_statement_match")
class LineMatch {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the line's matches are found by it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private StatementLine line;

    @Enumerated(EnumType.STRING)
    private MatchKind kind;

    private UUID targetId;

    @SuppressWarnings("UnusedVariable") // with the cause's id it names the entry
    @Enumerated(EnumType.STRING)
    private CauseType causeType;

    private UUID causeId;

    private long amountTiyn;

    private boolean automatic;

    private String matchedBy;

    private Instant matchedAt;

    @Nullable
    private String undoneBy;

    @Nullable
    private Instant undoneAt;

    @Nullable
    private String undoReason;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected LineMatch() {}

    /// @param causeId what caused the entry: a payment, or a receipt
    LineMatch(StatementLine line, Share share, UUID causeId, boolean automatic, String matchedBy, Instant now) {
        this.id = Ids.next();
        this.line = line;
        this.kind = share.kind();
        this.targetId = share.id();
        this.causeType = share.kind().causeType();
        this.causeId = causeId;
        this.amountTiyn = share.amount().tiyn();
        this.automatic = automatic;
        this.matchedBy = matchedBy;
        this.matchedAt = now;
    }

    void undo(String person, Instant now, String reason) {
        undoneBy = person;
        undoneAt = now;
        undoReason = reason;
    }

    UUID id() {
        return id;
    }

    MatchKind kind() {
        return kind;
    }

    Share share() {
        return new Share(kind, targetId, amount());
    }

    UUID targetId() {
        return targetId;
    }

    /// The payment, or the receipt.
    UUID causeId() {
        return causeId;
    }

    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    boolean isAutomatic() {
        return automatic;
    }

    String matchedBy() {
        return matchedBy;
    }

    Instant matchedAt() {
        return matchedAt;
    }

    boolean isUndone() {
        return undoneBy != null;
    }

    @Nullable
    String undoneBy() {
        return undoneBy;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }

    @Nullable
    String undoReason() {
        return undoReason;
    }
}
