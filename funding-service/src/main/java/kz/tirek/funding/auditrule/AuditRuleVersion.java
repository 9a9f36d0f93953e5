package kz.tirek.funding.auditrule;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;

/// What a rule looks for from a day on. It never changes.
@Entity
@Immutable
class AuditRuleVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rule_id")
    private AuditRule rule;

    private int number;

    private LocalDate effectiveFrom;

    private boolean enabled;

    private String parameters;

    private String reason;

    private String createdBy;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AuditRuleVersion() {}

    AuditRuleVersion(AuditRule rule, NewAuditRuleVersion stated, String parameters, String createdBy, Instant now) {
        this.id = Ids.next();
        this.rule = rule;
        this.number = rule.nextNumber();
        this.effectiveFrom = stated.effectiveFrom();
        this.enabled = stated.isEnabled();
        this.parameters = parameters;
        this.reason = stated.reason();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    AuditRule rule() {
        return rule;
    }

    /// From 1.
    int number() {
        return number;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    boolean isEnabled() {
        return enabled;
    }

    /// As JSON, complete, in the order of the catalogue.
    String parameters() {
        return parameters;
    }

    String reason() {
        return reason;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
