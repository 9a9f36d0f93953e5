package kz.tirek.funding.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;

/// That a step asks for a kind of document, or no longer does, from a day on.
@Entity
class RequiredDocument {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private boolean required;

    private LocalDate effectiveFrom;

    private String basis;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected RequiredDocument() {}

    RequiredDocument(NewRequiredDocument facts, Instant createdAt) {
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.step = facts.step();
        this.kind = facts.kind();
        this.required = facts.required();
        this.effectiveFrom = facts.effectiveFrom();
        this.basis = facts.basis();
    }

    /// Whether it has taken effect: then it stays as it is, and a later one takes its place.
    boolean isInForce(LocalDate today) {
        return !effectiveFrom.isAfter(today);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Step step() {
        return step;
    }

    DocumentKind kind() {
        return kind;
    }

    boolean isRequired() {
        return required;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    String basis() {
        return basis;
    }

    Instant createdAt() {
        return createdAt;
    }
}
