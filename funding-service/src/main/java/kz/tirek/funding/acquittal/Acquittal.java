package kz.tirek.funding.acquittal;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.disbursement.Disbursement;
import kz.tirek.funding.review.Attachments;
import kz.tirek.funding.review.Content;
import kz.tirek.funding.review.Review;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;

/// An acceptance act or an expense report for money that was paid. Another person than its makers accepts it; then
/// the money is an expense.
@Entity
class Acquittal {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "disbursement_id")
    private Disbursement disbursement;

    @Enumerated(EnumType.STRING)
    private AcquittalKind kind;

    private String documentNumber;

    private LocalDate documentDate;

    @Nullable
    private LocalDate periodFrom;

    @Nullable
    private LocalDate periodTo;

    private long amountTiyn;

    @Enumerated(EnumType.STRING)
    private AcquittalStatus status;

    @Embedded
    private Review review;

    @Nullable
    private LocalDate reversedOn;

    @Nullable
    private String reversedBy;

    @Nullable
    private Instant reversedAt;

    @Nullable
    private String reversalReason;

    private Instant createdAt;

    private Instant editedAt;

    /// Tiyn by budget line.
    @ElementCollection
    @CollectionTable(name = "acquittal_line", joinColumns = @JoinColumn(name = "acquittal_id"))
    @MapKeyColumn(name = "budget_line_id")
    @Column(name = "amount_tiyn")
    @SortNatural
    private SortedMap<UUID, Long> lines = new TreeMap<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Acquittal() {}

    @SuppressWarnings("NullAway.Init")
    Acquittal(String code, String maker, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.status = AcquittalStatus.DRAFT;
        this.review = new Review(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    void describe(NewAcquittal facts, Disbursement of) {
        disbursement = of;
        kind = facts.kind();
        documentNumber = facts.documentNumber();
        documentDate = facts.documentDate();
        periodFrom = facts.periodFrom();
        periodTo = facts.periodTo();
        lines.clear();
        facts.lines()
                .forEach(line -> lines.put(
                        line.budgetLineId(), Money.parse(line.amount()).tiyn()));
        amountTiyn = lines.values().stream().reduce(0L, Math::addExact);
    }

    /// A person edits it. What was submitted is void, and it is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = AcquittalStatus.DRAFT;
        editedAt = now;
        review.edit(editor);
    }

    void submit(String submitter, Attachments documents, Instant now) {
        require("submit");
        status = AcquittalStatus.SUBMITTED;
        review.submit(submitter, content().sha256(documents), documents, now);
    }

    /// @param acceptedHash the hash of what the approver has read
    /// @param documents those that lie with it now
    void accept(String approver, String acceptedHash, Attachments documents, Instant now, LocalDate today) {
        require("accept");
        String current = content().sha256(documents, review.contentHash(), review.submittedAt());
        review.approve(approver, current, acceptedHash, documents, now, today);
        status = AcquittalStatus.ACCEPTED;
    }

    void reject(String approver, String reason, Instant now, LocalDate today) {
        require("reject");
        review.reject(approver, reason, now, today);
        status = AcquittalStatus.REJECTED;
    }

    /// It was accepted by mistake, says a person who neither made nor accepted it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, CHECKER_IS_MAKER, REVERSER_ACCEPTED,
    ///     GRANT_NOT_ACTIVE where the grant is closed
    void reverse(String person, String reason, Instant now, LocalDate today) {
        require("reverse");
        review.requireChecker(person);
        if (person.equals(review.decidedBy())) {
            throw AcquittalProblem.REVERSER_ACCEPTED.refuse();
        }
        disbursement.grant().requireNotClosed();
        status = AcquittalStatus.REVERSED;
        reversedOn = today;
        reversedBy = person;
        reversedAt = now;
        reversalReason = reason;
    }

    void cancel(String maker, String reason) {
        require("cancel");
        review.cancel(maker, reason);
        status = AcquittalStatus.CANCELLED;
    }

    /// Everything a person decides about, as it stands, but the documents.
    private Content content() {
        Content content = new Content("tirek-acquittal-1")
                .with("id", id)
                .with("code", code)
                .with("disbursement", disbursement.id())
                .with("kind", kind)
                .with("documentNumber", documentNumber)
                .with("documentDate", documentDate)
                .with("periodFrom", periodFrom)
                .with("periodTo", periodTo)
                .with("amount", amount());
        lines.forEach((line, tiyn) -> content.with("line", line).with("line.amountTiyn", tiyn));
        return content;
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", status.actions());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The code people use, such as `A-2026-000001`.
    String code() {
        return code;
    }

    Disbursement disbursement() {
        return disbursement;
    }

    AcquittalKind kind() {
        return kind;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate documentDate() {
        return documentDate;
    }

    @Nullable
    LocalDate periodFrom() {
        return periodFrom;
    }

    @Nullable
    LocalDate periodTo() {
        return periodTo;
    }

    Money amount() {
        return Money.ofTiyn(amountTiyn);
    }

    /// Tiyn by budget line.
    SortedMap<UUID, Long> amounts() {
        return lines;
    }

    AcquittalStatus status() {
        return status;
    }

    Review review() {
        return review;
    }

    /// The day from which the money is outstanding again.
    @Nullable
    LocalDate reversedOn() {
        return reversedOn;
    }

    @Nullable
    String reversedBy() {
        return reversedBy;
    }

    @Nullable
    Instant reversedAt() {
        return reversedAt;
    }

    @Nullable
    String reversalReason() {
        return reversalReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
