package kz.tirek.funding.auditrule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;

/// A rule of auditors: a kind of the catalogue, with parameters that have versions.
@Entity
class AuditRule {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    private String title;

    private int versions;

    private String createdBy;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AuditRule() {}

    AuditRule(RuleKind kind, String title, String createdBy, Instant now) {
        this();
        this.id = Ids.next();
        this.kind = kind;
        this.title = title;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /// Counts one more version of its parameters.
    int nextNumber() {
        return ++versions;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    RuleKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /// How many versions its parameters have had.
    int versions() {
        return versions;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
