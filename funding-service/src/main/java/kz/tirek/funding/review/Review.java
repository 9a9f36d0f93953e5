package kz.tirek.funding.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.funding.FundingProblem;
import org.jspecify.annotations.Nullable;

/// Who prepared something, what exactly was submitted, and which other person decided about it.
@Embeddable
public class Review {

    @Embedded
    private Makers makers = new Makers(List.of());

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

    /// For Hibernate.
    protected Review() {}

    /// Something `maker` begins to draw up.
    public Review(String maker) {
        makers = Makers.of(maker);
    }

    /// A person edits it: what was submitted is void.
    public void edit(String editor) {
        contentHash = null;
        submittedBy = null;
        submittedAt = null;
        makers = makers.with(editor);
    }

    /// A person submits what has this hash, with these documents.
    public void submit(String submitter, String hash, Attachments documents, Instant now) {
        contentHash = hash;
        submittedBy = submitter;
        submittedAt = now;
        makers = makers.with(submitter).with(documents);
    }

    /// Another person says yes to what was submitted.
    ///
    /// @param current the hash of what stands now
    /// @param read the hash of what the person has read
    /// @param documents those that lie with it now
    /// @throws kz.tirek.conventions.problem.Refusal CHECKER_IS_MAKER, CONTENT_CHANGED
    public void approve(
            String approver, String current, String read, Attachments documents, Instant now, LocalDate today) {
        makers.with(documents).requireOther(approver);
        if (!current.equals(contentHash) || !current.equals(read)) {
            throw FundingProblem.CONTENT_CHANGED.refuse(String.valueOf(contentHash), current, read);
        }
        decide(approver, now, today, null);
    }

    /// Another person says no.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CHECKER_IS_MAKER
    public void reject(String approver, String reason, Instant now, LocalDate today) {
        requireChecker(approver);
        decide(approver, now, today, reason);
    }

    /// One of its makers withdraws it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_THE_MAKER
    public void cancel(String maker, String reason) {
        makers.requireOneOf(maker);
        decisionReason = reason;
    }

    /// Refuses a person who prepared it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CHECKER_IS_MAKER
    public void requireChecker(String person) {
        makers.requireOther(person);
    }

    private void decide(String approver, Instant now, LocalDate today, @Nullable String reason) {
        decidedBy = approver;
        decidedAt = now;
        decidedOn = today;
        decisionReason = reason;
    }

    /// SHA-256 of what was submitted.
    public @Nullable String contentHash() {
        return contentHash;
    }

    public @Nullable String submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /// Business date of the decision.
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /// Why it was rejected or withdrawn.
    public @Nullable String decisionReason() {
        return decisionReason;
    }
}
