package kz.tirek.funding.grant;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.funder.Funder;
import kz.tirek.funding.hubschool.HubSchool;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.review.Attachments;
import kz.tirek.funding.review.Makers;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/// A grant of one or several funders to a hub school. Another person than its makers approves it; then its budget
/// enters the ledger, is revised from time to time, and what is left of it is given back when the grant is closed.
@Entity
@DynamicUpdate
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

    /// Funders beside [#funder], the lead funder.
    @ElementCollection
    @CollectionTable(name = "grant_co_funder", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<CoFunder> coFunders = new ArrayList<>();

    @Nullable
    private String phase;

    @ElementCollection
    @CollectionTable(name = "grant_condition", joinColumns = @JoinColumn(name = "grant_id"))
    @Column(name = "text")
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<String> conditions = new ArrayList<>();

    @Embedded
    @Nullable
    private Agreement agreement;

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

    @Embedded
    private Makers makers;

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

    /// The newest version of its budget; 0 until it is approved.
    private int budgetVersion;

    @Embedded
    @Nullable
    private Closing closing;

    @ElementCollection
    @CollectionTable(name = "grant_return", joinColumns = @JoinColumn(name = "grant_id"))
    private List<Returned> returned = new ArrayList<>();

    private Instant createdAt;

    private Instant editedAt;

    @OneToMany(mappedBy = "grant", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<BudgetLine> lines = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    @SuppressWarnings("NullAway.Init")
    Grant(String code, String maker, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.status = GrantStatus.DRAFT;
        this.makers = Makers.of(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    void describe(NewGrant facts, Funder giver, HubSchool receiver) {
        funder = giver;
        hubSchool = receiver;
        ceilingTiyn = Money.parse(facts.ceiling().amount()).tiyn();
        ceilingApproximate = Boolean.TRUE.equals(facts.ceiling().approximate());
        ceilingSource = facts.ceiling().source();
        replace(coFunders, facts.coFunding());
        replace(conditions, facts.terms());
        phase = facts.phase();
        agreement = facts.agreement();
        startsOn = facts.startsOn();
        endsOn = facts.endsOn();
    }

    /// Takes all lines of a budget in the place of those there were.
    void plan(List<PlannedLine> planned) {
        lines.clear();
        planned.forEach(line -> add(Ids.next(), line));
    }

    private void add(UUID lineId, PlannedLine line) {
        lines.add(new BudgetLine(lineId, this, lines.size() + 1, line));
    }

    /// Takes only what differs, so that nothing is written where nothing changed.
    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    /// A person edits it. What was submitted is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = GrantStatus.DRAFT;
        submittedBy = null;
        submittedAt = null;
        editedAt = now;
        makers = makers.with(editor);
    }

    void submit(String submitter, Attachments documents, Instant now) {
        require("submit");
        if (lines.isEmpty()) {
            throw FundingProblem.BUDGET_MISSING.refuse(code);
        }
        status = GrantStatus.SUBMITTED;
        submittedBy = submitter;
        submittedAt = now;
        makers = makers.with(submitter).with(documents);
    }

    void approve(String approver, Attachments documents, Instant now) {
        require("approve");
        makers.with(documents).requireOther(approver);
        decide(GrantStatus.ACTIVE, approver, now, null);
        budgetVersion = 1;
    }

    void reject(String approver, Instant now, String reason) {
        require("reject");
        decide(GrantStatus.REJECTED, approver, now, reason);
    }

    void cancel(String maker, String reason) {
        require("cancel");
        makers.requireOneOf(maker);
        status = GrantStatus.CANCELLED;
        decisionReason = reason;
    }

    /// Takes what an approved revision changes into the budget, as its next version.
    void revise(BudgetRevision revision) {
        revision.amounts().forEach((lineId, tiyn) -> line(lineId).ifPresent(line -> line.add(tiyn)));
        revision.newLines().forEach(line -> add(line.lineId(), line.planned()));
        Long ceiling = revision.ceilingTiyn();
        if (ceiling != null) {
            ceilingTiyn = ceiling;
            ceilingApproximate = false;
            ceilingSource = Objects.requireNonNull(revision.agreement()).number();
        }
        List<CoFunder> shares = revision.coFunders();
        if (shares != null) {
            replace(coFunders, shares);
        }
        budgetVersion++;
    }

    void requestClosing(String person, Instant now, String reason) {
        require("request-closing");
        status = GrantStatus.CLOSING;
        closing = Closing.requested(person, now, reason);
    }

    void cancelClosing() {
        require("cancel-closing");
        status = GrantStatus.ACTIVE;
        closing = null;
    }

    /// Another person than who asked for it closes it.
    ///
    /// @param left tiyn of each line that were not needed
    void close(String person, Instant now, Map<UUID, Long> left) {
        require("close");
        Closing asked = Objects.requireNonNull(closing);
        if (asked.requestedBy().equals(person)) {
            throw FundingProblem.CHECKER_IS_MAKER.refuse();
        }
        status = GrantStatus.CLOSED;
        closing = asked.done(person, now);
        lines.stream()
                .filter(line -> left.containsKey(line.id()))
                .collect(Collectors.groupingBy(
                        BudgetLine::funderId, Collectors.summingLong(line -> left.getOrDefault(line.id(), 0L))))
                .forEach((giver, tiyn) -> returned.add(new Returned(giver, tiyn)));
    }

    /// Refuses unless money can be asked from this grant.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal GRANT_NOT_ACTIVE
    public void requireActive() {
        if (status != GrantStatus.ACTIVE) {
            throw FundingProblem.GRANT_NOT_ACTIVE.refuse(code, status.name());
        }
    }

    /// Refuses to undo what the grant was closed upon.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal GRANT_NOT_ACTIVE
    public void requireNotClosed() {
        if (status == GrantStatus.CLOSED) {
            throw FundingProblem.GRANT_NOT_ACTIVE.refuse(code, status.name());
        }
    }

    private void decide(GrantStatus outcome, String approver, Instant now, @Nullable String reason) {
        makers.requireOther(approver);
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

    /// Whether the funder bears a part of it.
    public boolean isFundedBy(UUID funderId) {
        return shares().has(funderId);
    }

    Shares shares() {
        return new Shares(funder.id(), ceilingTiyn, List.copyOf(coFunders));
    }

    /// What postings about this grant are about. The ledger enters the funder of each line on its own.
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

    /// The lead funder.
    public UUID funderId() {
        return funder.id();
    }

    List<CoFunder> coFunders() {
        return coFunders;
    }

    @Nullable
    String phase() {
        return phase;
    }

    List<String> conditions() {
        return conditions;
    }

    @Nullable
    Agreement agreement() {
        return agreement;
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

    int budgetVersion() {
        return budgetVersion;
    }

    @Nullable
    Closing closing() {
        return closing;
    }

    List<Returned> returned() {
        return returned;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
