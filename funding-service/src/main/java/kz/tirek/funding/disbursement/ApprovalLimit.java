package kz.tirek.funding.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.Ids;

/// Above which amount two people approve a disbursement, from a day on.
@Entity
@Table(name = "approval_limit")
class ApprovalLimit {

    @Id
    private UUID id;

    @Version
    private long version;

    private LocalDate effectiveFrom;

    private long amountTiyn;

    private String basis;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ApprovalLimit() {}

    ApprovalLimit(NewApprovalLimit facts, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.effectiveFrom = facts.effectiveFrom();
        this.amountTiyn = Money.parse(facts.amount()).tiyn();
        this.basis = facts.basis();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    String basis() {
        return basis;
    }

    Instant createdAt() {
        return createdAt;
    }
}
