package kz.tirek.funding.auditrule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;

/// That rules were held against a period at a cut, and how much they found.
@Entity
@Immutable
class AuditRun {

    @Id
    private UUID id;

    private LocalDate periodFrom;

    private LocalDate periodUntil;

    private LocalDate effectiveAt;

    private Instant knownAt;

    private int found;

    private int foundFirst;

    private String runBy;

    private Instant runAt;

    @ElementCollection
    @CollectionTable(name = "audit_run_rule", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "position")
    private List<ExaminedRule> rules = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AuditRun() {}

    AuditRun(UUID id, Scope scope, List<ExaminedRule> rules, String runBy, Instant now) {
        this.id = id;
        this.periodFrom = scope.from();
        this.periodUntil = scope.until();
        this.effectiveAt = scope.cut().effectiveAt();
        this.knownAt = scope.cut().knownAt();
        this.rules.addAll(rules);
        this.found = rules.stream().mapToInt(ExaminedRule::found).sum();
        this.foundFirst = rules.stream().mapToInt(ExaminedRule::foundFirst).sum();
        this.runBy = runBy;
        this.runAt = now;
    }

    static UUID newId() {
        return Ids.next();
    }

    UUID id() {
        return id;
    }

    LocalDate from() {
        return periodFrom;
    }

    LocalDate until() {
        return periodUntil;
    }

    LocalDate effectiveAt() {
        return effectiveAt;
    }

    Instant knownAt() {
        return knownAt;
    }

    int found() {
        return found;
    }

    /// Of these, how many no run had found before.
    int foundFirst() {
        return foundFirst;
    }

    String runBy() {
        return runBy;
    }

    Instant runAt() {
        return runAt;
    }

    List<ExaminedRule> rules() {
        return rules;
    }
}
