package kz.tirek.funding.contribution;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// Money of a contribution that came in. A wrong one is reversed, never changed.
@Entity
@Table(name = "contribution_receipt")
class Receipt {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contribution_id")
    private Contribution contribution;

    private long amountTiyn;

    private LocalDate receivedOn;

    private UUID bankAccountId;

    private String bankReference;

    @Nullable
    private UUID statementLineId;

    private String recordedBy;

    private Instant recordedAt;

    @Nullable
    private LocalDate reversedOn;

    @Nullable
    private String reversedBy;

    @Nullable
    private String reversalReason;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(Contribution contribution, Incoming money, String recordedBy, Instant recordedAt) {
        this.id = Ids.next();
        this.contribution = contribution;
        this.amountTiyn = money.amount().tiyn();
        this.receivedOn = money.receivedOn();
        this.bankAccountId = money.bankAccountId();
        this.bankReference = money.bankReference();
        this.statementLineId = money.statementLineId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    void reverse(LocalDate day, String person, String reason) {
        reversedOn = day;
        reversedBy = person;
        reversalReason = reason;
    }

    UUID id() {
        return id;
    }

    Contribution contribution() {
        return contribution;
    }

    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    UUID bankAccountId() {
        return bankAccountId;
    }

    String bankReference() {
        return bankReference;
    }

    @Nullable
    UUID statementLineId() {
        return statementLineId;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean isReversed() {
        return reversedOn != null;
    }

    @Nullable
    LocalDate reversedOn() {
        return reversedOn;
    }

    @Nullable
    String reversedBy() {
        return reversedBy;
    }

    @Nullable
    String reversalReason() {
        return reversalReason;
    }
}
