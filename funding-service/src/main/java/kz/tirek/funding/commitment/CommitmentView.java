package kz.tirek.funding.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.review.Review;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A commitment as the API shows it.
@Schema(name = "Commitment", description = "A contract with a supplier that encumbers budget lines")
record CommitmentView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The code people use", examples = "K-2026-000001")
        String code,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID grantId,

        @Schema(examples = "G-2026-0017") String grantCode,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID supplierId,

        @Schema(description = "Number of the contract", examples = "2026/17")
        String contractNumber,

        @Schema(description = "Date of the contract", examples = "2026-01-10")
        LocalDate contractDate,

        @Schema(description = "Day both parties signed it", examples = "2026-01-10")
        LocalDate signedOn,

        @Schema(description = "Last day of its validity", examples = "2026-12-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "What is bought", examples = "Робототехника жиынтықтары")
        String subject,

        @Schema(description = "Payment purpose code (КНП) its disbursements have by default", examples = "710")
        @Nullable
        String purposeCode,

        @Schema(description = "Where it stands", examples = "ACTIVE")
        CommitmentStatus status,

        @Schema(description = "All lines together") CommitmentFigures figures,

        @Schema(description = "What its disbursements were paid, returned payments not counted")
        Money paid,

        List<Line> lines,
        List<MilestoneView> milestones,

        @Schema(
                description = "SHA-256 of what was submitted; an approval names it",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String contentHash,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String submittedBy,

        @Schema(examples = "2026-01-15T05:00:00Z") @Nullable Instant submittedAt,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-approver") @Nullable
        String decidedBy,

        @Schema(examples = "2026-01-15T09:00:00Z") @Nullable Instant decidedAt,

        @Schema(description = "Business date of the decision", examples = "2026-01-15") @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "Why it was rejected or withdrawn; not in the change feed",
                examples = "Келісімшарт тараптардың келісімімен бұзылды")
        @Nullable
        String decisionReason,

        @Schema(examples = "2026-01-14T05:00:00Z") Instant createdAt,

        @Schema(description = "Last edit of its content", examples = "2026-01-14T06:00:00Z")
        Instant editedAt,

        @Schema(examples = "3") long version)
        implements Versioned {

    /// A line with its figures.
    @Schema(name = "CommitmentLine", description = "What a commitment takes from a budget line")
    record Line(
            @Schema(description = "A line of the grant's budget", examples = "019ab000-0000-7000-8000-000000000003")
            UUID budgetLineId,

            CommitmentFigures figures) {}

    static CommitmentView of(Commitment commitment) {
        Review review = commitment.review();
        return new CommitmentView(
                commitment.id(),
                commitment.code(),
                commitment.grant().id(),
                commitment.grant().code(),
                commitment.supplier().id(),
                commitment.contractNumber(),
                commitment.contractDate(),
                commitment.signedOn(),
                commitment.endsOn(),
                commitment.subject(),
                commitment.purposeCode(),
                commitment.status(),
                CommitmentFigures.of(commitment.total()),
                commitment.paid(),
                commitment.lines().entrySet().stream().map(CommitmentView::line).toList(),
                commitment.milestones().entrySet().stream()
                        .map(step -> MilestoneView.of(step.getKey(), step.getValue()))
                        .toList(),
                review.contentHash(),
                review.submittedBy(),
                review.submittedAt(),
                review.decidedBy(),
                review.decidedAt(),
                review.decidedOn(),
                review.decisionReason(),
                commitment.createdAt(),
                commitment.editedAt(),
                commitment.version());
    }

    private static Line line(Map.Entry<UUID, CommitmentLine> line) {
        return new Line(line.getKey(), CommitmentFigures.of(line.getValue()));
    }

    /// What is paid changes without the commitment.
    @JsonIgnore
    @Override
    public boolean isWholly() {
        return false;
    }

    /// As the change feed shows it: without persons and what they wrote about each other.
    CommitmentView published() {
        return new CommitmentView(
                id,
                code,
                grantId,
                grantCode,
                supplierId,
                contractNumber,
                contractDate,
                signedOn,
                endsOn,
                subject,
                purposeCode,
                status,
                figures,
                paid,
                lines,
                milestones.stream().map(MilestoneView::published).toList(),
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
