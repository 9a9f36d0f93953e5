package kz.tirek.funding.commitment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.review.Attachments;
import kz.tirek.funding.review.Content;
import kz.tirek.funding.review.Review;
import kz.tirek.funding.supplier.Supplier;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;

/// A contract with a supplier out of a grant. Once another person than its makers has signed it, it encumbers budget
/// lines; disbursements draw from it; what is not needed is given back.
@Entity
@DynamicUpdate
public class Commitment {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supplier_id")
    private Supplier supplier;

    private String contractNumber;

    private LocalDate contractDate;

    private LocalDate signedOn;

    @Nullable
    private LocalDate endsOn;

    private String subject;

    @Nullable
    private String purposeCode;

    private long amountTiyn;

    /// What its disbursements were paid when it was read, returned payments not counted.
    @Formula("(select coalesce(sum(d.paid_tiyn), 0) from disbursement d where d.commitment_id = id)")
    private long paidTiyn;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    @Embedded
    private Review review;

    private Instant createdAt;

    private Instant editedAt;

    @ElementCollection
    @CollectionTable(name = "commitment_line", joinColumns = @JoinColumn(name = "commitment_id"))
    @MapKeyColumn(name = "budget_line_id")
    @SortNatural
    private SortedMap<UUID, CommitmentLine> lines = new TreeMap<>();

    /// By number.
    @ElementCollection
    @CollectionTable(name = "commitment_milestone", joinColumns = @JoinColumn(name = "commitment_id"))
    @MapKeyColumn(name = "number")
    @SortNatural
    private SortedMap<Integer, Milestone> milestones = new TreeMap<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    @SuppressWarnings("NullAway.Init")
    Commitment(String code, String maker, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.status = CommitmentStatus.DRAFT;
        this.review = new Review(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    void describe(NewCommitment facts, Grant from, Supplier with) {
        grant = from;
        supplier = with;
        contractNumber = facts.contractNumber();
        contractDate = facts.contractDate();
        signedOn = facts.signed();
        endsOn = facts.endsOn();
        subject = facts.subject();
        purposeCode = facts.purposeCode();
        lines.clear();
        facts.lines()
                .forEach(line -> lines.put(
                        line.budgetLineId(),
                        CommitmentLine.of(from.id(), Money.parse(line.amount()).tiyn())));
        milestones.clear();
        facts.steps().forEach(step -> milestones.put(milestones.size() + 1, step));
        addUp();
    }

    /// A person edits it. What was submitted is void, and it is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = CommitmentStatus.DRAFT;
        editedAt = now;
        review.edit(editor);
    }

    void submit(String submitter, Attachments documents, Instant now) {
        require("submit");
        status = CommitmentStatus.SUBMITTED;
        review.submit(submitter, content().sha256(documents), documents, now);
    }

    /// @param approvedHash the hash of what the approver has read
    /// @param documents those that lie with it now
    void approve(String approver, String approvedHash, Attachments documents, Instant now, LocalDate today) {
        require("approve");
        String current = content().sha256(documents, review.contentHash(), review.submittedAt());
        review.approve(approver, current, approvedHash, documents, now, today);
        status = CommitmentStatus.ACTIVE;
    }

    void reject(String approver, String reason, Instant now, LocalDate today) {
        require("reject");
        review.reject(approver, reason, now, today);
        status = CommitmentStatus.REJECTED;
    }

    void cancel(String maker, String reason) {
        require("cancel");
        review.cancel(maker, reason);
        status = CommitmentStatus.CANCELLED;
    }

    /// Disbursements take these amounts.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal COMMITMENT_NOT_ACTIVE, COMMITMENT_EXCEEDED
    void draw(Map<UUID, Long> tiyn) {
        requireRest(tiyn);
        tiyn.forEach((line, taken) -> lines.computeIfPresent(line, (_, before) -> before.drawn(taken)));
    }

    /// Disbursements give these amounts back.
    void undraw(Map<UUID, Long> tiyn) {
        tiyn.forEach((line, given) -> lines.computeIfPresent(line, (_, before) -> before.drawn(-given)));
    }

    /// Refuses amounts it does not have at this moment.
    ///
    /// @param tiyn by budget line
    /// @throws kz.tirek.conventions.problem.Refusal COMMITMENT_NOT_ACTIVE, COMMITMENT_EXCEEDED
    public void requireRest(Map<UUID, Long> tiyn) {
        requireActive();
        Overdraft.refuse(this, tiyn);
    }

    /// Refuses more than is left of a step, be it one that an amendment replaced.
    ///
    /// @param drawn what other disbursements that stand draw on the step
    /// @throws kz.tirek.conventions.problem.Refusal MILESTONE_EXCEEDED
    public void requireRest(int milestone, Money drawn, Money asked) {
        Money amount = Money.ofTiyn(everyMilestone(milestone).orElseThrow().amountTiyn());
        Money rest = Money.ofTiyn(Math.max(0, amount.tiyn() - drawn.tiyn()));
        if (asked.compareTo(rest) > 0) {
            throw CommitmentProblem.MILESTONE_EXCEEDED
                    .refuse(
                            asked.toString(),
                            rest.toString(),
                            code,
                            String.valueOf(milestone),
                            amount.toString(),
                            drawn.toString())
                    .with("milestone", milestone)
                    .with("amount", amount)
                    .with("drawn", drawn)
                    .with("rest", rest)
                    .with("asked", asked);
        }
    }

    /// Refuses unless it is signed and not closed.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal COMMITMENT_NOT_ACTIVE
    public void requireActive() {
        if (status != CommitmentStatus.ACTIVE) {
            throw CommitmentProblem.COMMITMENT_NOT_ACTIVE.refuse(code, status.name());
        }
    }

    /// Gives back what is not drawn, and closes it.
    ///
    /// @return what was given back, in tiyn by budget line; lines with nothing left are not in it
    Map<UUID, Long> release() {
        Map<UUID, Long> rest = new TreeMap<>();
        lines.forEach((line, amounts) -> {
            if (amounts.restTiyn() > 0) {
                rest.put(line, amounts.restTiyn());
            }
        });
        rest.forEach((line, tiyn) -> lines.computeIfPresent(line, (_, before) -> before.released(tiyn)));
        status = CommitmentStatus.CLOSED;
        addUp();
        return rest;
    }

    /// Refuses an amendment it cannot take at this moment.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal COMMITMENT_NOT_ACTIVE, AMENDMENT_BELOW_DRAWN,
    ///     CONTRACT_DATES_OUT_OF_ORDER, MILESTONES_DIFFER
    void requireAmendable(Amendment amendment) {
        requireActive();
        requireEnd(signedOn, amendment.endsOn());
        amendment.changes().forEach((line, tiyn) -> Overdraft.refuseDecrease(this, line, tiyn));
        requireSchedule(
                amendment.milestones(), amendment.changes().values().stream().reduce(0L, Math::addExact));
    }

    /// Refuses a last day before the contract was signed.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CONTRACT_DATES_OUT_OF_ORDER
    static void requireEnd(LocalDate signedOn, @Nullable LocalDate endsOn) {
        if (endsOn != null && endsOn.isBefore(signedOn)) {
            throw CommitmentProblem.CONTRACT_DATES_OUT_OF_ORDER
                    .refuse(signedOn.toString(), endsOn.toString())
                    .at("/endsOn");
        }
    }

    /// Refuses steps that would not add up to the contract when it is worth `changeTiyn` more.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal MILESTONES_DIFFER
    void requireSchedule(List<AgreedMilestone> steps, long changeTiyn) {
        Milestones.requireSum(scheduleAfter(steps).values(), Money.ofTiyn(Math.addExact(amountTiyn, changeTiyn)));
    }

    /// Takes an approved amendment.
    void amend(Amendment amendment) {
        requireAmendable(amendment);
        amendment
                .changes()
                .forEach((line, tiyn) -> lines.merge(
                        line, CommitmentLine.of(grant.id(), 0).amended(tiyn), (before, _) -> before.amended(tiyn)));
        if (!amendment.milestones().isEmpty()) {
            SortedMap<Integer, Milestone> after = scheduleAfter(amendment.milestones());
            milestones.replaceAll((number, step) ->
                    step.isLive() && !after.containsKey(number) ? step.replaced(amendment.number()) : step);
            after.forEach((number, step) -> milestones.putIfAbsent(number, step));
        }
        if (amendment.endsOn() != null) {
            endsOn = amendment.endsOn();
        }
        addUp();
    }

    /// The steps as they would be: those reached stay, an amendment's follow, with numbers never used before.
    private SortedMap<Integer, Milestone> scheduleAfter(List<AgreedMilestone> steps) {
        SortedMap<Integer, Milestone> after = schedule();
        if (!steps.isEmpty()) {
            after.values().removeIf(step -> step.reachedOn() == null);
            int next = milestones.isEmpty() ? 1 : milestones.lastKey() + 1;
            for (AgreedMilestone step : steps) {
                after.put(next, Milestone.of(step.facts()));
                next++;
            }
        }
        return after;
    }

    /// Its step `number` was reached.
    void reach(int number, LocalDate on, String by, Instant now) {
        requireActive();
        Milestone step = milestone(number).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
        if (step.reachedOn() != null) {
            throw CommonProblem.STATE_CONFLICT.refuse("REACHED", "reach").with("allowedActions", List.of());
        }
        milestones.put(number, step.reached(on, by, now));
    }

    /// Refuses unless what is not drawn may be given back by this person.
    void requireReleasable(String approver) {
        require("release");
        review.requireChecker(approver);
    }

    /// Everything a person decides about, as it stands, but the documents.
    private Content content() {
        Content content = new Content("tirek-commitment-1")
                .with("id", id)
                .with("code", code)
                .with("grant", grant.id())
                .with("supplier", supplier.id())
                .with("supplier.name.kk", supplier.name().kk())
                .with("supplier.name.ru", supplier.name().ru())
                .with("supplier.bin", supplier.bin())
                .with("contractNumber", contractNumber)
                .with("contractDate", contractDate)
                .with("signedOn", signedOn)
                .with("endsOn", endsOn)
                .with("subject", subject)
                .with("purposeCode", purposeCode)
                .with("amount", amount());
        lines.forEach((line, amounts) -> content.with("line", line).with("line.amountTiyn", amounts.signedTiyn()));
        milestones.values().forEach(step -> step.addTo(content));
        return content;
    }

    private void addUp() {
        amountTiyn = lines.values().stream().map(line -> line.amount().tiyn()).reduce(0L, Math::addExact);
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

    /// The code people use, such as `K-2026-000001`.
    public String code() {
        return code;
    }

    public Grant grant() {
        return grant;
    }

    public Supplier supplier() {
        return supplier;
    }

    public String contractNumber() {
        return contractNumber;
    }

    public LocalDate contractDate() {
        return contractDate;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    public String subject() {
        return subject;
    }

    /// The payment purpose code (КНП) its disbursements have by default.
    public @Nullable String purposeCode() {
        return purposeCode;
    }

    /// What the contract takes now, over all lines.
    public Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    Money paid() {
        return Money.ofTiyn(paidTiyn);
    }

    public CommitmentStatus status() {
        return status;
    }

    Review review() {
        return review;
    }

    /// What it takes, by budget line.
    public SortedMap<UUID, CommitmentLine> lines() {
        return Collections.unmodifiableSortedMap(lines);
    }

    /// The step `number` of the contract as it stands, if it has it.
    public Optional<Milestone> milestone(int number) {
        return everyMilestone(number).filter(Milestone::isLive);
    }

    /// The step `number`, if there is one, be it one that an amendment replaced.
    public Optional<Milestone> everyMilestone(int number) {
        return Optional.ofNullable(milestones.get(number));
    }

    /// Every step by its number, those an amendment replaced too.
    SortedMap<Integer, Milestone> milestones() {
        return milestones;
    }

    /// The steps of the contract as it stands, by number.
    SortedMap<Integer, Milestone> schedule() {
        return milestones.entrySet().stream()
                .filter(step -> step.getValue().isLive())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /// What postings about it are about.
    Dimensions dimensions() {
        return grant.dimensions().withSupplier(supplier.id());
    }

    /// All lines together.
    CommitmentLine total() {
        return lines.values().stream().reduce(CommitmentLine::plus).orElseGet(() -> CommitmentLine.of(grant.id(), 0));
    }

    /// Tiyn by budget line, as first signed.
    Map<UUID, Long> signed() {
        return lines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue().signedTiyn()));
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
