package kz.tirek.funding.grant;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.funder.Funder;
import kz.tirek.funding.hubschool.HubSchool;
import kz.tirek.funding.ledger.Dimensions;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// A grant of a funder to a hub school. Another person than its makers approves it; then its budget enters the
/// ledger.
@Entity
@Table(name = "grants")
public class Grant {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "funder_id")
    private Funder funder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    private long ceilingTiyn;

    private boolean ceilingApproximate;

    @Nullable
    private String ceilingSource;

    /// First day of the period. The period is informative in this version: no disbursement is refused for its dates.
    private LocalDate startsOn;

    /// Last day of the period.
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private GrantStatus status;

    private List<String> makers;

    @Nullable
    private String submittedBy;

    @Nullable
    private Instant submittedAt;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String decisionReason;

    private Instant createdAt;

    private Instant editedAt;

    @OneToMany(mappedBy = "grant", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<BudgetLine> lines = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    @SuppressWarnings("NullAway.Init")
    Grant(String code, String maker, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.status = GrantStatus.DRAFT;
        this.makers = List.of(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    void describe(NewGrant facts, Funder giver, HubSchool receiver) {
        funder = giver;
        hubSchool = receiver;
        ceilingTiyn = Money.parse(facts.ceiling().amount()).tiyn();
        ceilingApproximate = Boolean.TRUE.equals(facts.ceiling().approximate());
        ceilingSource = facts.ceiling().source();
        startsOn = facts.startsOn();
        endsOn = facts.endsOn();
    }

    /// Takes all lines of a budget in the place of those there were.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal DUPLICATE if two lines of a category have the same
    ///     title, BUDGET_ABOVE_CEILING
    void plan(List<NewBudgetLine> budget) {
        lines.clear();
        Set<Map.Entry<BudgetCategory, Optional<String>>> named = new HashSet<>();
        for (NewBudgetLine line : budget) {
            if (!named.add(Map.entry(line.category(), Optional.ofNullable(line.title())))) {
                throw CommonProblem.DUPLICATE.refuse().at("/lines/" + lines.size());
            }
            lines.add(new BudgetLine(this, lines.size() + 1, line));
        }
        Money planned = planned();
        Money ceiling = Money.ofTiyn(ceilingTiyn);
        if (planned.compareTo(ceiling) > 0) {
            throw FundingProblem.BUDGET_ABOVE_CEILING
                    .refuse()
                    .with("planned", planned)
                    .with("ceiling", ceiling)
                    .at("/lines");
        }
    }

    /// A person edits it. What was submitted is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = GrantStatus.DRAFT;
        submittedBy = null;
        submittedAt = null;
        editedAt = now;
        addMaker(editor);
    }

    void submit(String submitter, Instant now) {
        require("submit");
        if (lines.isEmpty()) {
            throw FundingProblem.BUDGET_MISSING.refuse(code);
        }
        status = GrantStatus.SUBMITTED;
        submittedBy = submitter;
        submittedAt = now;
        addMaker(submitter);
    }

    void approve(String approver, Instant now) {
        require("approve");
        decide(GrantStatus.ACTIVE, approver, now, null);
    }

    void reject(String approver, Instant now, String reason) {
        require("reject");
        decide(GrantStatus.REJECTED, approver, now, reason);
    }

    void cancel(String maker, String reason) {
        require("cancel");
        if (!makers.contains(maker)) {
            throw FundingProblem.NOT_THE_MAKER.refuse();
        }
        status = GrantStatus.CANCELLED;
        decisionReason = reason;
    }

    /// Refuses unless money can be asked from this grant.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal GRANT_NOT_ACTIVE
    public void requireActive() {
        if (status != GrantStatus.ACTIVE) {
            throw FundingProblem.GRANT_NOT_ACTIVE.refuse(code, status.name());
        }
    }

    private void decide(GrantStatus outcome, String approver, Instant now, @Nullable String reason) {
        if (makers.contains(approver)) {
            throw FundingProblem.CHECKER_IS_MAKER.refuse();
        }
        status = outcome;
        decidedBy = approver;
        decidedAt = now;
        decisionReason = reason;
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", status.actions());
        }
    }

    private void addMaker(String person) {
        if (!makers.contains(person)) {
            makers = Stream.concat(makers.stream(), Stream.of(person)).toList();
        }
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The code people use, such as `G-2026-0017`.
    public String code() {
        return code;
    }

    /// The line `lineId` of its budget, if it has it.
    public Optional<BudgetLine> line(UUID lineId) {
        return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    /// What postings about this grant are about.
    public Dimensions dimensions() {
        return Dimensions.ofGrant(funder.id(), id, hubSchool.id());
    }

    /// The amounts of its lines in tiyn.
    Map<UUID, Long> amounts() {
        return lines.stream()
                .collect(Collectors.toMap(BudgetLine::id, line -> line.amount().tiyn()));
    }

    Money planned() {
        return lines.stream().map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }

    Ceiling ceiling() {
        return new Ceiling(Money.ofTiyn(ceilingTiyn).toString(), ceilingApproximate, ceilingSource);
    }

    public UUID funderId() {
        return funder.id();
    }

    public UUID hubSchoolId() {
        return hubSchool.id();
    }

    /// The school it is for.
    public HubSchool hubSchool() {
        return hubSchool;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    public GrantStatus status() {
        return status;
    }

    List<BudgetLine> lines() {
        return lines;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
