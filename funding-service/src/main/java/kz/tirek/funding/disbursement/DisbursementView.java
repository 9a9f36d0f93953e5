package kz.tirek.funding.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A disbursement as the API shows it.
@Schema(name = "Disbursement", description = "Money to a supplier out of a grant")
record DisbursementView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The code people use", examples = "D-2026-000123")
        String code,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID grantId,

        @Schema(examples = "G-2026-0017") String grantCode,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID supplierId,

        @Schema(description = "Sum of the lines") Money amount,
        List<NewDisbursementLine> lines,

        @Schema(description = "What is paid for", examples = "Робототехника жиынтықтары")
        String purpose,

        Basis basis,

        @Schema(description = "Where it stands", examples = "APPROVED")
        DisbursementStatus status,

        @Schema(description = "Where the money goes; fixed when submitted; its account is masked in the change feed")
        @Nullable
        Payee payee,

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
                examples = "Шот-фактура қоса берілмеген")
        @Nullable
        String decisionReason,

        @Schema(description = "The bank's reference of the payment", examples = "PO-2026-000123") @Nullable
        String bankReference,

        @Schema(description = "Day of the payment", examples = "2026-01-16") @Nullable
        LocalDate paidOn,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-treasurer") @Nullable
        String paidBy,

        @Schema(examples = "2026-01-16T05:00:00Z") @Nullable Instant paidAt,
        @Schema(examples = "2026-01-14T05:00:00Z") Instant createdAt,

        @Schema(description = "Last edit of its content", examples = "2026-01-14T06:00:00Z")
        Instant editedAt,

        @Schema(examples = "3") long version)
        implements Versioned {

    static DisbursementView of(Disbursement disbursement) {
        return new DisbursementView(
                disbursement.id(),
                disbursement.code(),
                disbursement.grant().id(),
                disbursement.grant().code(),
                disbursement.supplier().id(),
                disbursement.amount(),
                disbursement.lines().stream().map(NewDisbursementLine::of).toList(),
                disbursement.purpose(),
                disbursement.basis(),
                disbursement.status(),
                disbursement.payee(),
                disbursement.contentHash(),
                disbursement.submittedBy(),
                disbursement.submittedAt(),
                disbursement.decidedBy(),
                disbursement.decidedAt(),
                disbursement.decidedOn(),
                disbursement.decisionReason(),
                disbursement.bankReference(),
                disbursement.paidOn(),
                disbursement.paidBy(),
                disbursement.paidAt(),
                disbursement.createdAt(),
                disbursement.editedAt(),
                disbursement.version());
    }

    /// As the change feed shows it: without persons and what they wrote about each other, the account masked.
    DisbursementView published() {
        return new DisbursementView(
                id,
                code,
                grantId,
                grantCode,
                supplierId,
                amount,
                lines,
                purpose,
                basis,
                status,
                payee == null ? null : payee.masked(),
                contentHash,
                null,
                submittedAt,
                null,
                decidedAt,
                decidedOn,
                null,
                bankReference,
                paidOn,
                null,
                paidAt,
                createdAt,
                editedAt,
                version);
    }
}
