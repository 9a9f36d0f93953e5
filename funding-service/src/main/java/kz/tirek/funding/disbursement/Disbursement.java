package kz.tirek.funding.disbursement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.FundingProblem;
import kz.tirek.funding.review.Attachments;
import kz.tirek.funding.review.Makers;
import kz.tirek.funding.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/// Money out of a grant, to a supplier or as an advance to the hub school. Three people or four see it through: who
/// makes it, who approves it, and who pays it.
@Entity
public class Disbursement extends DisbursementContent {

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private DisbursementStatus status;

    /// Everybody who drew up, edited or submitted it, set the payee's details it was submitted with, uploaded a
    /// document that lay with it, or recorded that its milestone was reached.
    @Embedded
    private Makers makers;

    /// How often it was submitted.
    private int submissions;

    @Embedded
    @Nullable
    private Submission submission;

    /// Of the present submission.
    private int approvalsGiven;

    @Embedded
    @Nullable
    private Decision decision;

    @Nullable
    private String decisionReason;

    @Embedded
    @Nullable
    private Withdrawal withdrawal;

    /// What the bank paid and did not send back.
    private long paidTiyn;

    /// What was approved and is no longer needed.
    private long releasedTiyn;

    @Nullable
    private UUID orderId;

    @Nullable
    private String orderFailure;

    private Instant createdAt;

    private Instant editedAt;

    @OneToMany(mappedBy = "disbursement", cascade = CascadeType.PERSIST)
    @OrderBy("submission, position")
    private List<GivenApproval> approvals = new ArrayList<>();

    @OneToMany(mappedBy = "disbursement", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Payment> payments = new ArrayList<>();

    @OneToMany(mappedBy = "disbursement", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Release> releases = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Disbursement() {}

    @SuppressWarnings("NullAway.Init")
    Disbursement(String code, String maker, Instant now) {
        super(code);
        this.status = DisbursementStatus.DRAFT;
        this.makers = Makers.of(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    /// A person edits it. What was submitted is void, with every approval of it, and it is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = DisbursementStatus.DRAFT;
        submission = null;
        approvalsGiven = 0;
        editedAt = now;
        makers = makers.with(editor);
    }

    /// Fixes what is to be decided about: the payee as it stands now, and the hash over everything.
    void submit(String submitter, Attachments documents, int approvalsNeeded, Instant now) {
        require("submit");
        status = DisbursementStatus.SUBMITTED;
        submissions++;
        Payee to = presentPayee();
        String hash = DisbursementText.of(this, to).sha256(documents);
        submission = new Submission(to, hash, approvalsNeeded, submitter, now);
        makers = madeBy(documents).with(submitter);
        Supplier supplier = supplier();
        if (supplier != null) {
            supplier.authors().forEach(author -> makers = makers.with(author));
        }
    }

    /// Its makers, and who said by now what it rests on: who uploaded its documents, and who recorded that its
    /// milestone was reached.
    private Makers madeBy(Attachments documents) {
        String reachedBy = milestoneReachedBy();
        Makers all = makers.with(documents);
        return reachedBy == null ? all : all.with(reachedBy);
    }

    /// Refuses unless `approver` may approve what has this hash.
    ///
    /// @param approvedHash the hash of what the approver has read
    /// @param documents those that lie with it now
    void requireApprovable(String approver, String approvedHash, Attachments documents) {
        require("approve");
        madeBy(documents).requireOther(approver);
        if (presentApprovals().stream().anyMatch(given -> given.person().equals(approver))) {
            throw DisbursementProblem.SECOND_APPROVER_IS_FIRST.refuse();
        }
        Submission taken = Objects.requireNonNull(submission);
        String submitted = taken.contentHash();
        String current = DisbursementText.of(this, presentPayee()).sha256(documents, submitted, taken.at());
        if (!current.equals(submitted) || !current.equals(approvedHash)) {
            throw FundingProblem.CONTENT_CHANGED.refuse(submitted, current, approvedHash);
        }
    }

    /// Adds an approval of what [#requireApprovable] let pass; the last one that is needed decides.
    void approve(String approver, String approvedHash, List<FrozenEvidence> evidence, Instant now, LocalDate today) {
        approvalsGiven++;
        approvals.add(
                new GivenApproval(this, submissions, approvalsGiven, approver, now, today, approvedHash, evidence));
        if (approvalsGiven == Objects.requireNonNull(submission).approvalsNeeded()) {
            status = DisbursementStatus.APPROVED;
            decision = new Decision(approver, now, today);
        }
    }

    void reject(String approver, Instant now, LocalDate today, String reason) {
        require("reject");
        makers.requireOther(approver);
        status = DisbursementStatus.REJECTED;
        decision = new Decision(approver, now, today);
        decisionReason = reason;
    }

    void cancel(String maker, String reason) {
        require("cancel");
        makers.requireOneOf(maker);
        status = DisbursementStatus.CANCELLED;
        decisionReason = reason;
    }

    /// A maker asks that it not be paid. Until another person decides, nobody orders or pays it.
    void requestWithdrawal(String maker, Instant now, String reason) {
        require("request-withdrawal");
        makers.requireOneOf(maker);
        if (paidTiyn > 0) {
            throw DisbursementProblem.PAYMENTS_STAND.refuse(paid().toString()).with("paid", paid());
        }
        withdrawal = Withdrawal.asked(maker, now, reason);
    }

    /// A maker asks that the rest not be paid, as nobody needs it. Until another person decides, nobody orders or
    /// pays it.
    void requestRelease(String maker, Instant now, String reason) {
        require("request-release");
        makers.requireOneOf(maker);
        if (paidTiyn == 0) {
            throw DisbursementProblem.NOTHING_PAID.refuse(code());
        }
        withdrawal = Withdrawal.asked(maker, now, reason);
    }

    /// Another person decides that it is not paid.
    ///
    /// @return its rest, where a part was released before; null where it is withdrawn as it was approved
    @Nullable
    Release withdraw(String approver, Instant now, LocalDate today) {
        require("withdraw");
        makers.requireOther(approver);
        Withdrawal request = Objects.requireNonNull(withdrawal);
        Release release = releasedTiyn == 0 ? null : releaseRest(request, approver, now, today);
        status = DisbursementStatus.CANCELLED;
        withdrawal = request.granted(approver, now);
        return release;
    }

    /// Another person, who paid nothing of it, decides that the rest is not paid: what is paid is all of it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, CHECKER_IS_MAKER, RELEASER_PAID
    Release release(String approver, Instant now, LocalDate today) {
        require("release");
        makers.requireOther(approver);
        Release release = releaseRest(Objects.requireNonNull(withdrawal), approver, now, today);
        withdrawal = null;
        status = DisbursementStatus.PAID;
        orderFailure = null;
        return release;
    }

    private Release releaseRest(Withdrawal request, String approver, Instant now, LocalDate today) {
        if (payments.stream().anyMatch(payment -> payment.recordedBy().equals(approver))) {
            throw DisbursementProblem.RELEASER_PAID.refuse();
        }
        Map<UUID, Long> rest = unpaidAmounts();
        rest.values().removeIf(tiyn -> tiyn == 0);
        Release release = new Release(this, rest, request, approver, now, today);
        releases.add(release);
        releasedTiyn = Math.addExact(releasedTiyn, release.amount().tiyn());
        return release;
    }

    /// Another person decides that it is to be paid all the same.
    void keep(String approver) {
        require("keep");
        makers.requireOther(approver);
        withdrawal = null;
    }

    void order(UUID paymentOrder) {
        require("order");
        status = DisbursementStatus.ORDERED;
        orderId = paymentOrder;
        orderFailure = null;
    }

    /// It leaves its payment order unpaid, at least in part.
    void failOrder(String reason) {
        require("fail-order");
        status = DisbursementStatus.APPROVED;
        orderId = null;
        orderFailure = reason;
    }

    /// Adds a payment of all that is unpaid or of part of it; a part fills the lines in their order.
    Payment pay(BankPayment facts, String treasurer, Instant now, LocalDate today) {
        require("pay");
        requirePayer(treasurer);
        if (facts.amount().compareTo(unpaid()) > 0) {
            throw DisbursementProblem.PAYMENT_EXCEEDS_APPROVED
                    .refuse(facts.amount().toString(), unpaid().toString(), amount().toString(), paid().toString())
                    .with("approved", amount())
                    .with("paid", paid())
                    .with("unpaid", unpaid())
                    .with("asked", facts.amount())
                    .at("/amount");
        }
        requireBetween(Objects.requireNonNull(decision).on(), facts.paidOn(), today);
        Payment payment = new Payment(this, facts, orderId, share(facts.amount().tiyn()), treasurer, now);
        payments.add(payment);
        paidTiyn = Math.addExact(paidTiyn, facts.amount().tiyn());
        if (unpaid().equals(Money.ZERO)) {
            status = DisbursementStatus.PAID;
            orderId = null;
            orderFailure = null;
        }
        return payment;
    }

    /// The bank sent `payment` back. What is in a payment order stays there.
    void giveBack(Payment payment, LocalDate on, String reason, String treasurer, Instant now, LocalDate today) {
        require("return");
        requireStanding(payment);
        requireBetween(payment.paidOn(), on, today);
        payment.giveBack(on, reason, treasurer, now);
        paidTiyn -= payment.amount().tiyn();
        if (status != DisbursementStatus.ORDERED) {
            status = DisbursementStatus.RETURNED;
        }
    }

    /// The bank did not send `payment` back after all.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal RETURN_ACTED_UPON
    void undoReturn(Payment payment) {
        boolean elsewhere = status == DisbursementStatus.ORDERED && !Objects.equals(orderId, payment.orderId());
        Map<UUID, Long> unpaid = unpaidAmounts();
        boolean paidAgain = payment.amounts().entrySet().stream()
                .anyMatch(line -> line.getValue() > unpaid.getOrDefault(line.getKey(), 0L));
        if (elsewhere || paidAgain || withdrawal != null) {
            throw DisbursementProblem.RETURN_ACTED_UPON
                    .refuse(code(), status.name(), unpaid().toString())
                    .with("disbursementStatus", status)
                    .with("unpaid", unpaid());
        }
        payment.stand();
        paidTiyn = Math.addExact(paidTiyn, payment.amount().tiyn());
        if (unpaid().equals(Money.ZERO)) {
            status = DisbursementStatus.PAID;
            orderId = null;
            orderFailure = null;
        } else if (status == DisbursementStatus.RETURNED) {
            status = owed();
        }
    }

    /// `payment` was never made. What is in a payment order stays there.
    void undo(Payment payment, LocalDate on, String reason, String treasurer, Instant now, LocalDate today) {
        require("return");
        requireStanding(payment);
        requireBetween(payment.paidOn(), on, today);
        payment.undo(on, reason, treasurer, now);
        paidTiyn -= payment.amount().tiyn();
        if (status == DisbursementStatus.PAID) {
            status = owed();
        }
    }

    /// Where it stands while it is owed and in no payment order.
    private DisbursementStatus owed() {
        return payments.stream().anyMatch(Payment::isSentBack)
                ? DisbursementStatus.RETURNED
                : DisbursementStatus.APPROVED;
    }

    /// What was given back was recorded by mistake: something of it is outstanding again.
    void reopen() {
        require("reopen");
        status = DisbursementStatus.PAID;
    }

    void acquit() {
        require("acquit");
        status = DisbursementStatus.ACQUITTED;
    }

    private static void requireStanding(Payment payment) {
        if (payment.isReturned()) {
            throw CommonProblem.STATE_CONFLICT.refuse("RETURNED", "return").with("allowedActions", List.of());
        }
    }

    /// Refuses who took another part in it than paying. What came after the approval is no part of what was approved:
    /// who uploads the bank's confirmation may pay the rest.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal PAYER_IS_INVOLVED
    public void requirePayer(String person) {
        if (isInvolved(person)) {
            throw FundingProblem.PAYER_IS_INVOLVED.refuse();
        }
    }

    /// Whether the person made or approved it, or released a part: then another one pays it.
    public boolean isInvolved(String person) {
        return makers.include(person)
                || presentApprovals().stream().anyMatch(given -> given.person().equals(person))
                || releases().stream().anyMatch(release -> release.releasedBy().equals(person));
    }

    private static void requireBetween(LocalDate earliest, LocalDate day, LocalDate today) {
        if (day.isBefore(earliest) || day.isAfter(today)) {
            throw FundingProblem.PAYMENT_DATE_IMPOSSIBLE
                    .refuse(day.toString(), earliest.toString(), today.toString())
                    .at("/effectiveOn");
        }
    }

    /// Whether a payment order can take it up.
    public boolean isOrderable() {
        return actions().contains("order");
    }

    private void require(String action) {
        List<String> allowed = actions();
        if (!allowed.contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", allowed);
        }
    }

    private List<String> actions() {
        return withdrawal != null && status != DisbursementStatus.CANCELLED
                ? List.of(paidTiyn == 0 ? "withdraw" : "release", "keep")
                : status.actions();
    }

    /// Of what is unpaid of each line, in the order of the lines, as much as makes `tiyn`.
    private Map<UUID, Long> share(long tiyn) {
        Map<UUID, Long> shares = new TreeMap<>();
        long rest = tiyn;
        for (Map.Entry<UUID, Long> line : unpaidAmounts().entrySet()) {
            long share = Math.min(rest, line.getValue());
            if (share > 0) {
                shares.put(line.getKey(), share);
                rest -= share;
            }
        }
        return shares;
    }

    private Map<UUID, Long> unpaidAmounts() {
        Map<UUID, Long> unpaid = new TreeMap<>(amounts());
        paidAmounts().forEach((line, paid) -> unpaid.merge(line, -paid, Long::sum));
        releases().forEach(release -> release.amounts().forEach((line, tiyn) -> unpaid.merge(line, -tiyn, Long::sum)));
        return unpaid;
    }

    long version() {
        return version;
    }

    /// What the bank paid and did not send back.
    public Money paid() {
        return Money.ofTiyn(paidTiyn);
    }

    /// What was approved and is no longer needed.
    Money released() {
        return Money.ofTiyn(releasedTiyn);
    }

    /// What is approved, or to be, and neither paid nor released.
    public Money unpaid() {
        return Money.ofTiyn(amount().tiyn() - releasedTiyn - paidTiyn);
    }

    /// Tiyn paid and not sent back by budget line; lines of which nothing is paid are left out.
    public Map<UUID, Long> paidAmounts() {
        Map<UUID, Long> paid = new TreeMap<>();
        payments.stream()
                .filter(payment -> !payment.isReturned())
                .forEach(payment -> payment.amounts().forEach((line, tiyn) -> paid.merge(line, tiyn, Math::addExact)));
        return paid;
    }

    public DisbursementStatus status() {
        return status;
    }

    @Nullable
    Submission submission() {
        return submission;
    }

    /// Where the money goes, as it was submitted; null before.
    public @Nullable Payee payee() {
        return submission == null ? null : submission.payee();
    }

    /// The approvals of what is submitted now.
    List<GivenApproval> presentApprovals() {
        return submission == null
                ? List.of()
                : approvals.stream()
                        .filter(given -> given.submission() == submissions)
                        .toList();
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }

    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }

    /// The payment order it is in, while it is.
    public @Nullable UUID orderId() {
        return orderId;
    }

    @Nullable
    String orderFailure() {
        return orderFailure;
    }

    /// Every payment, those that the bank sent back too.
    public List<Payment> payments() {
        return payments;
    }

    /// What was released of it, oldest first.
    List<Release> releases() {
        return releasedTiyn == 0 ? List.of() : releases;
    }

    /// The last payment that the bank did not send back, if there is one.
    @Nullable
    Payment lastPayment() {
        return payments.reversed().stream()
                .filter(payment -> !payment.isReturned())
                .findFirst()
                .orElse(null);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
