package kz.tirek.funding.grant;

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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.review.Attachments;
import kz.tirek.funding.review.Content;
import kz.tirek.funding.review.Review;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/// A change of an approved budget. Another person than its makers approves exactly what was submitted; then it makes
/// the next version of the budget.
@Entity
class BudgetRevision {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    private int number;

    private String reason;

    @ElementCollection
    @CollectionTable(name = "budget_revision_change", joinColumns = @JoinColumn(name = "revision_id"))
    private List<LineChange> changes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "budget_revision_line", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<AddedLine> newLines = new ArrayList<>();

    @Nullable
    private Long ceilingTiyn;

    /// Whether [#coFunders] take the place of those of the grant.
    private boolean sharesChanged;

    @ElementCollection
    @CollectionTable(name = "budget_revision_co_funder", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<CoFunder> coFunders = new ArrayList<>();

    @Embedded
    @Nullable
    private Agreement agreement;

    @Enumerated(EnumType.STRING)
    private RevisionStatus status;

    @Embedded
    private Review review;

    private Instant createdAt;

    private Instant editedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BudgetRevision() {}

    @SuppressWarnings("NullAway.Init")
    BudgetRevision(Grant grant, int number, String maker, Instant now) {
        this.id = Ids.next();
        this.grant = grant;
        this.number = number;
        this.status = RevisionStatus.DRAFT;
        this.review = new Review(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    void describe(NewRevision facts, RevisedBudget outcome) {
        reason = facts.reason();
        agreement = facts.agreement();
        ceilingTiyn =
                facts.ceiling() == null ? null : Money.parse(facts.ceiling()).tiyn();
        changes.clear();
        changes.addAll(outcome.changes());
        newLines.clear();
        outcome.added().forEach(line -> newLines.add(AddedLine.of(line)));
        List<CoFunder> shares = facts.coFunding();
        sharesChanged = shares != null;
        coFunders.clear();
        if (shares != null) {
            coFunders.addAll(shares);
        }
    }

    /// A person edits it. What was submitted is void, and it is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = RevisionStatus.DRAFT;
        editedAt = now;
        review.edit(editor);
    }

    void submit(String submitter, Attachments documents, Instant now) {
        require("submit");
        status = RevisionStatus.SUBMITTED;
        review.submit(submitter, content().sha256(documents), documents, now);
    }

    /// @param approvedHash the hash of what the approver has read
    /// @param documents those that lie with it now
    void approve(String approver, String approvedHash, Attachments documents, Instant now, LocalDate today) {
        require("approve");
        String current = content().sha256(documents, review.contentHash(), review.submittedAt());
        review.approve(approver, current, approvedHash, documents, now, today);
        status = RevisionStatus.APPROVED;
    }

    void reject(String approver, String why, Instant now, LocalDate today) {
        require("reject");
        review.reject(approver, why, now, today);
        status = RevisionStatus.REJECTED;
    }

    void withdraw(String maker, String why) {
        require("withdraw");
        review.cancel(maker, why);
        status = RevisionStatus.WITHDRAWN;
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", status.actions());
        }
    }

    /// Everything a person decides about, as it stands, but the documents.
    private Content content() {
        Content text = new Content("tirek-budget-revision-1")
                .with("id", id)
                .with("grant", grant.id())
                .with("number", number)
                .with("reason", reason);
        changes.stream()
                .sorted(Comparator.comparing(change -> change.budgetLineId().toString()))
                .forEach(change -> text.with("change", change.budgetLineId()).with("change.tiyn", change.amountTiyn()));
        newLines.forEach(line -> text.with("line", line.lineId())
                .with("line.category", line.category())
                .with("line.code", line.code())
                .with("line.title", line.title())
                .with("line.funder", line.funderId())
                .with("line.tiyn", line.amountTiyn()));
        text.with("ceilingTiyn", ceilingTiyn);
        if (sharesChanged) {
            text.with("coFunders", coFunders.size());
            coFunders.forEach(
                    other -> text.with("coFunder", other.funderId()).with("coFunder.tiyn", other.amountTiyn()));
        }
        if (agreement != null) {
            text.with("agreement.number", agreement.number()).with("agreement.date", agreement.date());
        }
        return text;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Grant grant() {
        return grant;
    }

    /// Its place among the revisions of the grant, from 1.
    int number() {
        return number;
    }

    String reason() {
        return reason;
    }

    List<LineChange> changes() {
        return changes;
    }

    List<AddedLine> newLines() {
        return newLines;
    }

    /// Tiyn by line that there was before; negative takes.
    Map<UUID, Long> amounts() {
        return changes.stream().collect(Collectors.toMap(LineChange::budgetLineId, LineChange::amountTiyn));
    }

    /// Tiyn by line, new lines included.
    Map<UUID, Long> allAmounts() {
        Map<UUID, Long> all = new HashMap<>(amounts());
        newLines.forEach(line -> all.put(line.lineId(), line.amountTiyn()));
        return all;
    }

    @Nullable
    Long ceilingTiyn() {
        return ceilingTiyn;
    }

    /// The new shares of co-funders; null where they stay.
    @Nullable
    List<CoFunder> coFunders() {
        return sharesChanged ? coFunders : null;
    }

    @Nullable
    Agreement agreement() {
        return agreement;
    }

    RevisionStatus status() {
        return status;
    }

    Review review() {
        return review;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
