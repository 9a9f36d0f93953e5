package kz.tirek.funding.acquittal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.disbursement.Disbursement;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;

/// Money that a school or a supplier gave back. A wrong one is reversed, never changed.
@Entity
@DynamicUpdate
@Table(name = "money_return")
class MoneyReturn {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "disbursement_id")
    private Disbursement disbursement;

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

    /// Tiyn by budget line.
    @ElementCollection
    @CollectionTable(name = "money_return_line", joinColumns = @JoinColumn(name = "return_id"))
    @MapKeyColumn(name = "budget_line_id")
    @Column(name = "amount_tiyn")
    @SortNatural
    private SortedMap<UUID, Long> lines = new TreeMap<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected MoneyReturn() {}

    MoneyReturn(
            Disbursement disbursement,
            ReturnedMoney facts,
            SortedMap<UUID, Long> lines,
            String recordedBy,
            Instant recordedAt) {
        this.id = Ids.next();
        this.disbursement = disbursement;
        this.amountTiyn = facts.amount().tiyn();
        this.receivedOn = facts.receivedOn();
        this.bankAccountId = facts.to().id();
        this.bankReference = facts.bankReference();
        this.statementLineId = facts.statementLineId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.lines.putAll(lines);
    }

    /// It was recorded by mistake.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void reverse(LocalDate day, String person, String reason) {
        if (reversedOn != null) {
            throw CommonProblem.STATE_CONFLICT.refuse("REVERSED", "reverse").with("allowedActions", List.of());
        }
        reversedOn = day;
        reversedBy = person;
        reversalReason = reason;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Disbursement disbursement() {
        return disbursement;
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

    SortedMap<UUID, Long> amounts() {
        return lines;
    }
}
