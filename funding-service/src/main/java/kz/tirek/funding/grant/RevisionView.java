package kz.tirek.funding.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.review.Review;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A budget revision as the API shows it.
@Schema(name = "BudgetRevision", description = "A change of an approved budget")
record RevisionView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000007")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID grantId,

        @Schema(examples = "G-2026-0017") String grantCode,

        @Schema(description = "Its place among the revisions of the grant", examples = "1")
        int number,

        @Schema(description = "Why; not in the change feed", examples = "Робототехника жиынтықтары арзандады") @Nullable
        String reason,

        @Schema(description = "What is added to lines, or taken from them")
        List<NewLineChange> changes,

        @Schema(description = "Lines that are added") List<Addition> newLines,

        @Schema(description = "The new ceiling, if it changes") @Nullable
        Money ceiling,

        @Schema(description = "All funders beside the lead funder with their new shares, if these change") @Nullable
        List<NewCoFunder> coFunders,

        @Schema(description = "The agreement the revision rests on") @Nullable
        Agreement agreement,

        @Schema(description = "Where it stands", examples = "APPROVED")
        RevisionStatus status,

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

        @Schema(examples = "2026-01-16T05:00:00Z") @Nullable Instant decidedAt,

        @Schema(
                description = "Why it was rejected or withdrawn; not in the change feed",
                examples = "Смета не подтверждена")
        @Nullable
        String decisionReason,

        @Schema(examples = "2026-01-14T05:00:00Z") Instant createdAt,

        @Schema(description = "Last edit of its content", examples = "2026-01-14T06:00:00Z")
        Instant editedAt,

        @Schema(examples = "2") long version)
        implements Versioned {

    /// A line that is added.
    @Schema(name = "AddedBudgetLine", description = "A line that a revision adds")
    record Addition(
            @Schema(
                    description = "Id of the line once it is in the budget",
                    examples = "019ab000-0000-7000-8000-000000000008")
            UUID id,

            @Schema(examples = "TRAINING") BudgetCategory category,
            @Schema(examples = "3.1") @Nullable String code,

            @Schema(examples = "Тәлімгерлер курсы") @Nullable
            String title,

            @Schema(examples = "019ab000-0000-7000-8000-000000000002")
            UUID funderId,

            Money amount) {

        static Addition of(AddedLine line) {
            return new Addition(
                    line.lineId(),
                    line.category(),
                    line.code(),
                    line.title(),
                    line.funderId(),
                    Money.ofTiyn(line.amountTiyn()));
        }
    }

    static RevisionView of(BudgetRevision revision) {
        Long ceiling = revision.ceilingTiyn();
        List<CoFunder> coFunders = revision.coFunders();
        Review review = revision.review();
        return new RevisionView(
                revision.id(),
                revision.grant().id(),
                revision.grant().code(),
                revision.number(),
                revision.reason(),
                revision.changes().stream().map(NewLineChange::of).toList(),
                revision.newLines().stream().map(Addition::of).toList(),
                ceiling == null ? null : Money.ofTiyn(ceiling),
                coFunders == null
                        ? null
                        : coFunders.stream().map(NewCoFunder::of).toList(),
                revision.agreement(),
                revision.status(),
                review.contentHash(),
                review.submittedBy(),
                review.submittedAt(),
                review.decidedBy(),
                review.decidedAt(),
                review.decisionReason(),
                revision.createdAt(),
                revision.editedAt(),
                revision.version());
    }

    /// As the change feed shows it: without persons and what they wrote.
    RevisionView published() {
        return new RevisionView(
                id,
                grantId,
                grantCode,
                number,
                null,
                changes,
                newLines,
                ceiling,
                coFunders,
                agreement,
                status,
                contentHash,
                null,
                submittedAt,
                null,
                decidedAt,
                null,
                createdAt,
                editedAt,
                version);
    }
}
