package kz.tirek.funding.acquittal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.review.Review;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An acquittal as the API shows it.
@Schema(name = "Acquittal", description = "An acceptance act or an expense report for money that was paid")
record AcquittalView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000009")
        UUID id,

        @Schema(description = "The code people use", examples = "A-2026-000001")
        String code,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID disbursementId,

        @Schema(examples = "D-2026-000123") String disbursementCode,

        @Schema(description = "Act or report", examples = "ACCEPTANCE_ACT")
        AcquittalKind kind,

        @Schema(description = "Number of the document", examples = "15")
        String documentNumber,

        @Schema(description = "Its date", examples = "2026-02-10")
        LocalDate documentDate,

        @Schema(description = "First day of an expense report", examples = "2026-01-15") @Nullable
        LocalDate periodFrom,

        @Schema(description = "Last day of an expense report", examples = "2026-02-10") @Nullable
        LocalDate periodTo,

        @Schema(description = "Sum of the lines") Money amount,
        List<AcquittalLine> lines,

        @Schema(description = "Where it stands", examples = "ACCEPTED")
        AcquittalStatus status,

        @Schema(
                description = "SHA-256 of what was submitted; an acceptance names it",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String contentHash,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String submittedBy,

        @Schema(examples = "2026-02-11T05:00:00Z") @Nullable Instant submittedAt,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-approver") @Nullable
        String decidedBy,

        @Schema(examples = "2026-02-11T09:00:00Z") @Nullable Instant decidedAt,

        @Schema(description = "Business date of the decision", examples = "2026-02-11") @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "Why it was rejected or withdrawn; not in the change feed",
                examples = "Акт қоса берілмеген")
        @Nullable
        String decisionReason,

        @Schema(description = "The day from which the money is outstanding again", examples = "2026-03-02") @Nullable
        LocalDate reversedOn,

        @Schema(description = "Subject of the person; not in the change feed", examples = "second-approver") @Nullable
        String reversedBy,

        @Schema(examples = "2026-03-02T05:00:00Z") @Nullable Instant reversedAt,

        @Schema(
                description = "Why it was accepted by mistake; not in the change feed",
                examples = "Акт басқа келісімшартқа қатысты")
        @Nullable
        String reversalReason,

        @Schema(examples = "2026-02-10T05:00:00Z") Instant createdAt,

        @Schema(description = "Last edit of its content", examples = "2026-02-10T06:00:00Z")
        Instant editedAt,

        @Schema(examples = "2") long version)
        implements Versioned {

    static AcquittalView of(Acquittal acquittal) {
        Review review = acquittal.review();
        return new AcquittalView(
                acquittal.id(),
                acquittal.code(),
                acquittal.disbursement().id(),
                acquittal.disbursement().code(),
                acquittal.kind(),
                acquittal.documentNumber(),
                acquittal.documentDate(),
                acquittal.periodFrom(),
                acquittal.periodTo(),
                acquittal.amount(),
                AcquittalLine.of(acquittal.amounts()),
                acquittal.status(),
                review.contentHash(),
                review.submittedBy(),
                review.submittedAt(),
                review.decidedBy(),
                review.decidedAt(),
                review.decidedOn(),
                review.decisionReason(),
                acquittal.reversedOn(),
                acquittal.reversedBy(),
                acquittal.reversedAt(),
                acquittal.reversalReason(),
                acquittal.createdAt(),
                acquittal.editedAt(),
                acquittal.version());
    }

    /// As the change feed shows it: without persons and what they wrote about each other.
    AcquittalView published() {
        return new AcquittalView(
                id,
                code,
                disbursementId,
                disbursementCode,
                kind,
                documentNumber,
                documentDate,
                periodFrom,
                periodTo,
                amount,
                lines,
                status,
                contentHash,
                null,
                submittedAt,
                null,
                decidedAt,
                decidedOn,
                null,
                reversedOn,
                null,
                reversedAt,
                null,
                createdAt,
                editedAt,
                version);
    }
}
