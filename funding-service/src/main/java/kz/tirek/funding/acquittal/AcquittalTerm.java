package kz.tirek.funding.acquittal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;

/// Within how many days money that was paid is to be accounted for, from a day on.
@Entity
@Table(name = "acquittal_term")
class AcquittalTerm {

    @Id
    private UUID id;

    @Version
    private long version;

    private LocalDate effectiveFrom;

    private int days;

    private String basis;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AcquittalTerm() {}

    AcquittalTerm(NewAcquittalTerm facts, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.effectiveFrom = facts.effectiveFrom();
        this.days = facts.days();
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

    int days() {
        return days;
    }

    String basis() {
        return basis;
    }

    Instant createdAt() {
        return createdAt;
    }
}
