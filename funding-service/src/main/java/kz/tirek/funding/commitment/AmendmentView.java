package kz.tirek.funding.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.review.Review;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An amendment as the API shows it.
@Schema(name = "CommitmentAmendment", description = "A change of a signed contract")
record AmendmentView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000009")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID commitmentId,

        @Schema(description = "Its place among the amendments of the contract", examples = "1")
        int number,

        @Schema(description = "Number of the supplementary agreement", examples = "1")
        String documentNumber,

        @Schema(description = "Its date", examples = "2026-03-01")
        LocalDate documentDate,

        @Schema(description = "Why the contract changes; not in the change feed", examples = "Жабдық саны өзгерді")
        @Nullable
        String reason,

        @Schema(description = "New last day of the contract", examples = "2027-03-31") @Nullable
        LocalDate endsOn,

        List<NewAmendmentLine> lines,

        @Schema(description = "Steps in the place of those not reached")
        List<NewMilestone> milestones,

        @Schema(description = "Where it stands", examples = "APPROVED")
        AmendmentStatus status,

        @Schema(
                description = "SHA-256 of what was submitted; an approval names it",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String contentHash,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String submittedBy,

        @Schema(examples = "2026-03-02T05:00:00Z") @Nullable Instant submittedAt,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-approver") @Nullable
        String decidedBy,

        @Schema(examples = "2026-03-02T09:00:00Z") @Nullable Instant decidedAt,

        @Schema(description = "Business date of the decision", examples = "2026-03-02") @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "Why it was rejected or withdrawn; not in the change feed",
                examples = "Келісім қоса берілмеген")
        @Nullable
        String decisionReason,

        @Schema(examples = "2026-03-01T05:00:00Z") Instant createdAt,

        @Schema(description = "Last edit of its content", examples = "2026-03-01T06:00:00Z")
        Instant editedAt,

        @Schema(examples = "2") long version)
        implements Versioned {

    static AmendmentView of(Amendment amendment) {
        NewAmendment facts = NewAmendment.of(amendment);
        Review review = amendment.review();
        return new AmendmentView(
                amendment.id(),
                amendment.commitment().id(),
                amendment.number(),
                facts.documentNumber(),
                facts.documentDate(),
                facts.reason(),
                facts.endsOn(),
                facts.lines(),
                facts.milestones(),
                amendment.status(),
                review.contentHash(),
                review.submittedBy(),
                review.submittedAt(),
                review.decidedBy(),
                review.decidedAt(),
                review.decidedOn(),
                review.decisionReason(),
                amendment.createdAt(),
                amendment.editedAt(),
                amendment.version());
    }

    /// As the change feed shows it: without persons and what they wrote.
    AmendmentView published() {
        return new AmendmentView(
                id,
                commitmentId,
                number,
                documentNumber,
                documentDate,
                null,
                endsOn,
                lines,
                milestones,
                status,
                contentHash,
                null,
                submittedAt,
                null,
                decidedAt,
                decidedOn,
                null,
                createdAt,
                editedAt,
                version);
    }
}
