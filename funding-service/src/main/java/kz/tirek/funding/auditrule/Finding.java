package kz.tirek.funding.auditrule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// What a rule found, as it was when it was first found. [Findings] inserts them; nothing changes but the status.
@Entity
@Table(name = "audit_finding")
class Finding {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    private UUID ruleId;

    private UUID ruleVersionId;

    private UUID runId;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private SubjectType subjectType;

    @Nullable
    private UUID subjectId;

    private LocalDate subjectOn;

    private String occasion;

    @Nullable
    private Long amountTiyn;

    private String evidence;

    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    private FindingStatus status;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    /// An auditor decides something about it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    FindingDecision decide(FindingStatus.Action action, String comment, String auditor, Instant now) {
        FindingStatus next = status.after(action);
        if (next == null) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(status.name(), action.name().toLowerCase(Locale.ROOT))
                    .with("allowedActions", status.actions());
        }
        FindingDecision decision = new FindingDecision(id, status, next, comment, auditor, now);
        status = next;
        return decision;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    UUID ruleId() {
        return ruleId;
    }

    UUID ruleVersionId() {
        return ruleVersionId;
    }

    UUID runId() {
        return runId;
    }

    RuleKind kind() {
        return kind;
    }

    Severity severity() {
        return severity;
    }

    SubjectType subjectType() {
        return subjectType;
    }

    @Nullable
    UUID subjectId() {
        return subjectId;
    }

    LocalDate subjectOn() {
        return subjectOn;
    }

    String occasion() {
        return occasion;
    }

    @Nullable
    Money amount() {
        return amountTiyn == null ? null : Money.ofTiyn(amountTiyn);
    }

    /// As JSON.
    String evidence() {
        return evidence;
    }

    Instant foundAt() {
        return foundAt;
    }

    FindingStatus status() {
        return status;
    }
}
