package kz.tirek.funding.auditrule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.journal.Cuts;
import kz.tirek.funding.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// All runs. A run reads the money data and writes the auditors' papers only.
@ApplicationScoped
class AuditRuns implements PanacheRepositoryBase<AuditRun, UUID> {

    private static final int MOST_FINDINGS = 10_000;
    private static final int LONGEST_YEARS = 10;
    private static final Text ORDER = new Text(
            "from – until – effectiveAt ретімен, бүгіннен кеш емес",
            "по порядку from – until – effectiveAt, не позже сегодняшнего дня",
            "in the order from, until, effectiveAt, and not after today");
    private static final Text LENGTH = new Text("ең көбі он жыл", "не больше десяти лет", "at most ten years");

    private final AuditRules rules;
    private final Examiner examiner;
    private final Findings findings;
    private final Cuts cuts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AuditRuns(AuditRules rules, Examiner examiner, Findings findings, Cuts cuts, Caller caller, Clock clock) {
        this.rules = rules;
        this.examiner = examiner;
        this.findings = findings;
        this.cuts = cuts;
        this.caller = caller;
        this.clock = clock;
    }

    AuditRun get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// Holds the rules in force against a period and keeps what they find.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST, UNKNOWN_REFERENCE, LEDGER_NOT_SETTLED,
    ///     AUDIT_RUN_FINDS_TOO_MUCH
    AuditRun run(NewAuditRun asked) {
        requirePeriod(asked);
        AsOf cut = cuts.read(asked.effectiveAt(), asked.knownAt(), (balances, asOf) -> asOf);
        Scope scope = new Scope(asked.from(), asked.until(), cut);
        Map<AuditRuleVersion, List<Suspicion>> found =
                examiner.examine(chosen(asked.until(), asked.ruleIds()), scope, MOST_FINDINGS + 1);
        found.forEach((version, suspicions) -> {
            if (suspicions.size() > MOST_FINDINGS) {
                throw AuditProblem.AUDIT_RUN_FINDS_TOO_MUCH.refuse(
                        version.rule().title(), String.valueOf(MOST_FINDINGS));
            }
        });
        return keep(scope, found);
    }

    private AuditRun keep(Scope scope, Map<AuditRuleVersion, List<Suspicion>> found) {
        UUID id = AuditRun.newId();
        Instant now = clock.instant();
        List<ExaminedRule> examined = new ArrayList<>();
        found.forEach((version, suspicions) -> examined.add(
                new ExaminedRule(version, suspicions.size(), findings.keep(id, version, suspicions, now))));
        AuditRun run = new AuditRun(id, scope, examined, caller.subject(), now);
        persist(run);
        flush();
        return run;
    }

    private List<AuditRuleVersion> chosen(LocalDate day, @Nullable Set<UUID> ids) {
        if (ids == null) {
            return rules.inForce(day);
        }
        List<AuditRuleVersion> chosen = rules.inForce(day).stream()
                .filter(version -> ids.contains(version.rule().id()))
                .toList();
        ids.forEach(id -> {
            if (chosen.stream().noneMatch(version -> version.rule().id().equals(id))) {
                throw CommonProblem.UNKNOWN_REFERENCE
                        .refuse("audit-rule", id.toString())
                        .at("/ruleIds");
            }
        });
        return chosen;
    }

    private void requirePeriod(NewAuditRun asked) {
        LocalDate today = BusinessDate.today(clock);
        LocalDate effectiveAt = asked.effectiveAt() == null ? today : asked.effectiveAt();
        if (asked.from().isAfter(asked.until()) || asked.until().isAfter(effectiveAt) || effectiveAt.isAfter(today)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/until", "dates-out-of-order", ORDER);
        }
        if (asked.from().plusYears(LONGEST_YEARS).isBefore(asked.until())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/from", "range", LENGTH);
        }
    }
}
