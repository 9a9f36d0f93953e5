package kz.tirek.funding.disbursement;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.supplier.Supplier;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// Money to a supplier out of a grant. Three people see it through: who makes it, who approves it, who records the
/// payment.
@Entity
class Disbursement {

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

    private long amountTiyn;

    private String purpose;

    @Embedded
    private Basis basis;

    @Enumerated(EnumType.STRING)
    private DisbursementStatus status;

    /// Everybody who drew up, edited or submitted it, or set the payee's details it was submitted with.
    private List<String> makers;

    @Embedded
    @Nullable
    private Payee payee;

    @Nullable
    private String contentHash;

    @Nullable
    private String submittedBy;

    @Nullable
    private Instant submittedAt;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private LocalDate decidedOn;

    @Nullable
    private String decisionReason;

    @Nullable
    private String bankReference;

    @Nullable
    private LocalDate paidOn;

    @Nullable
    private String paidBy;

    @Nullable
    private Instant paidAt;

    private Instant createdAt;

    private Instant editedAt;

    @ElementCollection
    @CollectionTable(name = "disbursement_line", joinColumns = @JoinColumn(name = "disbursement_id"))
    @BatchSize(size = 500)
    private List<DisbursementLine> lines = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Disbursement() {}

    @SuppressWarnings("NullAway.Init")
    Disbursement(String code, String maker, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.status = DisbursementStatus.DRAFT;
        this.makers = List.of(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    void describe(NewDisbursement facts, Grant from, Supplier to) {
        grant = from;
        supplier = to;
        purpose = facts.purpose();
        basis = facts.basis();
        lines.clear();
        facts.lines()
                .forEach(line -> lines.add(new DisbursementLine(
                        line.budgetLineId(),
                        from.id(),
                        Money.parse(line.amount()).tiyn())));
        amountTiyn = lines.stream().mapToLong(DisbursementLine::amountTiyn).reduce(0, Math::addExact);
    }

    /// A person edits it. What was submitted is void, and it is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = DisbursementStatus.DRAFT;
        payee = null;
        contentHash = null;
        submittedBy = null;
        submittedAt = null;
        editedAt = now;
        addMaker(editor);
    }

    /// Fixes what is to be decided about: the payee as the supplier stands now, and the hash over everything.
    void submit(String submitter, Instant now) {
        require("submit");
        status = DisbursementStatus.SUBMITTED;
        Payee to = Payee.of(supplier);
        payee = to;
        contentHash = ContentHash.of(this, to);
        submittedBy = submitter;
        submittedAt = now;
        addMaker(submitter);
        supplier.authors().forEach(this::addMaker);
    }

    /// @param approvedHash the hash of what the approver has read
    void approve(String approver, String approvedHash, Instant now, LocalDate today) {
        require("approve");
        requireChecker(approver);
        String current = ContentHash.of(this, Payee.of(supplier));
        if (!current.equals(contentHash) || !current.equals(approvedHash)) {
            throw FundingProblem.CONTENT_CHANGED.refuse(String.valueOf(contentHash), current, approvedHash);
        }
        decide(DisbursementStatus.APPROVED, approver, now, today, null);
    }

    void reject(String approver, Instant now, LocalDate today, String reason) {
        require("reject");
        requireChecker(approver);
        decide(DisbursementStatus.REJECTED, approver, now, today, reason);
    }

    void cancel(String maker, String reason) {
        require("cancel");
        if (!makers.contains(maker)) {
            throw FundingProblem.NOT_THE_MAKER.refuse();
        }
        status = DisbursementStatus.CANCELLED;
        decisionReason = reason;
    }

    void pay(String treasurer, Payment payment, Instant now, LocalDate today) {
        require("pay");
        if (makers.contains(treasurer) || treasurer.equals(decidedBy)) {
            throw FundingProblem.PAYER_IS_INVOLVED.refuse();
        }
        Money paid = Money.parse(payment.amount());
        if (!paid.equals(amount())) {
            throw FundingProblem.AMOUNT_DIFFERS
                    .refuse(amount().toString(), paid.toString())
                    .with("approved", amount())
                    .with("paid", paid)
                    .at("/amount");
        }
        LocalDate approvedOn = Objects.requireNonNull(decidedOn);
        if (payment.effectiveOn().isBefore(approvedOn) || payment.effectiveOn().isAfter(today)) {
            throw FundingProblem.PAYMENT_DATE_IMPOSSIBLE
                    .refuse(payment.effectiveOn().toString(), approvedOn.toString(), today.toString())
                    .at("/effectiveOn");
        }
        status = DisbursementStatus.PAID;
        bankReference = payment.bankReference();
        paidOn = payment.effectiveOn();
        paidBy = treasurer;
        paidAt = now;
    }

    private void requireChecker(String person) {
        if (makers.contains(person)) {
            throw FundingProblem.CHECKER_IS_MAKER.refuse();
        }
    }

    private void decide(
            DisbursementStatus outcome, String approver, Instant now, LocalDate today, @Nullable String reason) {
        status = outcome;
        decidedBy = approver;
        decidedAt = now;
        decidedOn = today;
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

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The code people use, such as `D-2026-000123`.
    String code() {
        return code;
    }

    Grant grant() {
        return grant;
    }

    Supplier supplier() {
        return supplier;
    }

    /// The sum of its lines.
    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    /// What postings about it are about.
    Dimensions dimensions() {
        return grant.dimensions().withSupplier(supplier.id());
    }

    /// Tiyn by budget line.
    Map<UUID, Long> amounts() {
        return lines.stream().collect(Collectors.toMap(DisbursementLine::budgetLineId, DisbursementLine::amountTiyn));
    }

    List<DisbursementLine> lines() {
        return lines;
    }

    String purpose() {
        return purpose;
    }

    Basis basis() {
        return basis;
    }

    DisbursementStatus status() {
        return status;
    }

    @Nullable
    Payee payee() {
        return payee;
    }

    @Nullable
    String contentHash() {
        return contentHash;
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
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    String bankReference() {
        return bankReference;
    }

    @Nullable
    LocalDate paidOn() {
        return paidOn;
    }

    @Nullable
    String paidBy() {
        return paidBy;
    }

    @Nullable
    Instant paidAt() {
        return paidAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
