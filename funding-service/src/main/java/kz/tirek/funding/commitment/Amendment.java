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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.review.Attachments;
import kz.tirek.funding.review.Content;
import kz.tirek.funding.review.Review;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;

/// A change of a signed contract: its amounts, its steps, its last day. Another person than its makers approves it.
@Entity
@Table(name = "commitment_amendment")
class Amendment {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "commitment_id")
    private Commitment commitment;

    private int number;

    private String documentNumber;

    private LocalDate documentDate;

    private String reason;

    @Nullable
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private AmendmentStatus status;

    @Embedded
    private Review review;

    private Instant createdAt;

    private Instant editedAt;

    @ElementCollection
    @CollectionTable(name = "commitment_amendment_line", joinColumns = @JoinColumn(name = "amendment_id"))
    @MapKeyColumn(name = "budget_line_id")
    @SortNatural
    private SortedMap<UUID, AmendmentLine> lines = new TreeMap<>();

    @ElementCollection
    @CollectionTable(name = "commitment_amendment_milestone", joinColumns = @JoinColumn(name = "amendment_id"))
    @OrderColumn(name = "position")
    private List<AgreedMilestone> milestones = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    @SuppressWarnings("NullAway.Init")
    Amendment(Commitment commitment, int number, String maker, Instant now) {
        this.id = Ids.next();
        this.commitment = commitment;
        this.number = number;
        this.status = AmendmentStatus.DRAFT;
        this.review = new Review(maker);
        this.createdAt = now;
        this.editedAt = now;
    }

    void describe(NewAmendment facts) {
        documentNumber = facts.documentNumber();
        documentDate = facts.documentDate();
        reason = facts.reason();
        endsOn = facts.endsOn();
        lines.clear();
        facts.lines()
                .forEach(line -> lines.put(
                        line.budgetLineId(),
                        new AmendmentLine(commitment.grant().id(), commitment.id(), line.changeTiyn())));
        milestones.clear();
        milestones.addAll(facts.steps());
    }

    /// A person edits it. What was submitted is void, and it is a draft again.
    void edit(String editor, Instant now) {
        require("edit");
        status = AmendmentStatus.DRAFT;
        editedAt = now;
        review.edit(editor);
    }

    void submit(String submitter, Attachments documents, Instant now) {
        require("submit");
        status = AmendmentStatus.SUBMITTED;
        review.submit(submitter, content().sha256(documents), documents, now);
    }

    /// @param approvedHash the hash of what the approver has read
    /// @param documents those that lie with it now
    void approve(String approver, String approvedHash, Attachments documents, Instant now, LocalDate today) {
        require("approve");
        String current = content().sha256(documents, review.contentHash(), review.submittedAt());
        review.approve(approver, current, approvedHash, documents, now, today);
        status = AmendmentStatus.APPROVED;
    }

    void reject(String approver, String why, Instant now, LocalDate today) {
        require("reject");
        review.reject(approver, why, now, today);
        status = AmendmentStatus.REJECTED;
    }

    void cancel(String maker, String why) {
        require("cancel");
        review.cancel(maker, why);
        status = AmendmentStatus.CANCELLED;
    }

    /// Everything a person decides about, as it stands, but the documents.
    private Content content() {
        Content content = new Content("tirek-amendment-1")
                .with("id", id)
                .with("commitment", commitment.id())
                .with("number", number)
                .with("documentNumber", documentNumber)
                .with("documentDate", documentDate)
                .with("reason", reason)
                .with("endsOn", endsOn);
        changes().forEach((line, tiyn) -> content.with("line", line).with("line.changeTiyn", tiyn));
        milestones.forEach(step -> Milestone.of(step.facts()).addTo(content));
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

    Commitment commitment() {
        return commitment;
    }

    /// Its place among the amendments of the contract, from 1.
    int number() {
        return number;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate documentDate() {
        return documentDate;
    }

    String reason() {
        return reason;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    AmendmentStatus status() {
        return status;
    }

    Review review() {
        return review;
    }

    /// Tiyn by budget line: positive for more, negative for less.
    SortedMap<UUID, Long> changes() {
        SortedMap<UUID, Long> changes = new TreeMap<>();
        lines.forEach((line, change) -> changes.put(line, change.changeTiyn()));
        return changes;
    }

    List<AgreedMilestone> milestones() {
        return milestones;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
