package kz.tirek.funding.disbursement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.funding.commitment.Commitment;
import kz.tirek.funding.supplier.DetailsFlag;
import kz.tirek.funding.supplier.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A disbursement as the API shows it.
@Schema(name = "Disbursement", description = "Money out of a grant, to a supplier or as an advance to the hub school")
record DisbursementView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The code people use", examples = "D-2026-000123")
        String code,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID grantId,

        @Schema(examples = "G-2026-0017") String grantCode,

        @Schema(description = "Whom the money goes to", examples = "SUPPLIER")
        PayeeKind payeeKind,

        @Schema(description = "Null for an advance", examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID supplierId,

        @Schema(
                description = "The contract it draws from; null for an advance, and in those of earlier versions",
                examples = "019ab000-0000-7000-8000-000000000010")
        @Nullable
        UUID commitmentId,

        @Schema(examples = "K-2026-000123") @Nullable String commitmentCode,

        @Schema(description = "Number of the commitment's milestone it pays for", examples = "1") @Nullable
        Integer milestone,

        @Schema(
                description = "The day on which this milestone was reached, as known now; not in the change feed",
                examples = "2026-03-01")
        @Nullable
        LocalDate milestoneReachedOn,

        @Schema(
                description =
                        "What there is to know of the supplier's account before money goes there; not in the change feed")
        @Nullable
        DetailsFlag supplierDetails,

        @Schema(description = "Where an advance goes; its account is masked in the change feed") @Nullable
        Recipient recipient,

        @Schema(description = "The day by which the school accounts for its advance", examples = "2026-12-01") @Nullable
        LocalDate acquitBy,

        @Schema(description = "Sum of the lines") Money amount,

        @Schema(description = "What the bank paid and did not send back")
        Money paid,

        @Schema(description = "What was approved and is no longer needed")
        Money released,

        @Schema(description = "What is neither paid nor released")
        Money unpaid,

        List<NewDisbursementLine> lines,

        @Schema(description = "What is paid for", examples = "Робототехника жиынтықтары")
        String purpose,

        @Schema(description = "КНП, the code of the purpose", examples = "710") @Nullable
        String purposeCode,

        Basis basis,

        @Schema(description = "On whose behalf the fund pays; not in the change feed") @Nullable
        ActualParty actualPayer,

        @Schema(description = "On whose behalf the payee receives; not in the change feed") @Nullable
        ActualParty actualPayee,

        @Schema(description = "What has to hold before it is approved")
        List<Condition> conditions,

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

        @Schema(description = "By the approval limit in force when it was submitted: 1 or 2", examples = "2") @Nullable
        Integer approvalsNeeded,

        @Schema(description = "Approvals of what is submitted now; an edit voids them")
        List<ApprovalView> approvals,

        @Schema(
                description = "Who rejected it or gave the last approval; not in the change feed",
                examples = "fund-approver")
        @Nullable
        String decidedBy,

        @Schema(examples = "2026-01-15T09:00:00Z") @Nullable Instant decidedAt,

        @Schema(description = "Business date of the decision", examples = "2026-01-15") @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "Why it was rejected or withdrawn; not in the change feed",
                examples = "Шот-фактура қоса берілмеген")
        @Nullable
        String decisionReason,

        @Schema(
                description =
                        "Of an approved disbursement; where something of it is paid, a request to release the rest")
        @Nullable
        Withdrawal withdrawal,

        @Schema(description = "The payment order it is in", examples = "019ab000-0000-7000-8000-000000000008") @Nullable
        UUID paymentOrderId,

        @Schema(
                description = "Why it left its payment order unpaid; not in the change feed",
                examples = "Счёт получателя закрыт")
        @Nullable
        String orderFailure,

        @Schema(description = "The bank's reference of the last payment that stands", examples = "PO-2026-000123")
        @Nullable
        String bankReference,

        @Schema(description = "Day of the last payment that stands", examples = "2026-01-16") @Nullable
        LocalDate paidOn,

        @Schema(
                description = "Who recorded the last payment that stands; not in the change feed",
                examples = "fund-treasurer")
        @Nullable
        String paidBy,

        @Schema(description = "When it was recorded", examples = "2026-01-16T05:00:00Z") @Nullable
        Instant paidAt,

        @Schema(description = "Every payment, those that the bank sent back too")
        List<PaymentView> payments,

        @Schema(description = "What was released of it, oldest first")
        List<ReleaseView> releases,

        @Schema(examples = "2026-01-14T05:00:00Z") Instant createdAt,

        @Schema(description = "Last edit of its content", examples = "2026-01-14T06:00:00Z")
        Instant editedAt,

        @Schema(examples = "3") long version)
        implements Versioned {

    static DisbursementView of(Disbursement disbursement, @Nullable DetailsFlag supplierDetails) {
        Supplier supplier = disbursement.supplier();
        Commitment commitment = disbursement.commitment();
        Submission submission = disbursement.submission();
        Decision decision = disbursement.decision();
        List<Condition> conditions = List.copyOf(disbursement.conditions());
        Payment last = disbursement.lastPayment();
        return new DisbursementView(
                disbursement.id(),
                disbursement.code(),
                disbursement.grant().id(),
                disbursement.grant().code(),
                disbursement.payeeKind(),
                supplier == null ? null : supplier.id(),
                commitment == null ? null : commitment.id(),
                commitment == null ? null : commitment.code(),
                disbursement.milestone(),
                disbursement.milestoneReachedOn(),
                supplierDetails,
                disbursement.recipient(),
                disbursement.acquitBy(),
                disbursement.amount(),
                disbursement.paid(),
                disbursement.released(),
                disbursement.unpaid(),
                disbursement.lines().stream().map(NewDisbursementLine::of).toList(),
                disbursement.purpose(),
                disbursement.purposeCode(),
                disbursement.basis(),
                disbursement.actualPayer(),
                disbursement.actualPayee(),
                conditions,
                disbursement.status(),
                disbursement.payee(),
                submission == null ? null : submission.contentHash(),
                submission == null ? null : submission.by(),
                submission == null ? null : submission.at(),
                submission == null ? null : submission.approvalsNeeded(),
                disbursement.presentApprovals().stream()
                        .map(approval -> ApprovalView.of(approval, conditions))
                        .toList(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.on(),
                disbursement.decisionReason(),
                disbursement.withdrawal(),
                disbursement.orderId(),
                disbursement.orderFailure(),
                last == null ? null : last.bankReference(),
                last == null ? null : last.paidOn(),
                last == null ? null : last.recordedBy(),
                last == null ? null : last.recordedAt(),
                disbursement.payments().stream().map(PaymentView::of).toList(),
                disbursement.releases().stream().map(ReleaseView::of).toList(),
                disbursement.createdAt(),
                disbursement.editedAt(),
                disbursement.version());
    }

    /// The supplier's account and the milestone change without the disbursement.
    @JsonIgnore
    @Override
    public boolean isWholly() {
        return false;
    }

    /// As the change feed shows it: without persons and what they wrote about each other, accounts masked.
    DisbursementView published() {
        return new DisbursementView(
                id,
                code,
                grantId,
                grantCode,
                payeeKind,
                supplierId,
                commitmentId,
                commitmentCode,
                milestone,
                null,
                null,
                recipient == null ? null : recipient.masked(),
                acquitBy,
                amount,
                paid,
                released,
                unpaid,
                lines,
                purpose,
                purposeCode,
                basis,
                null,
                null,
                conditions,
                status,
                payee == null ? null : payee.masked(),
                contentHash,
                null,
                submittedAt,
                approvalsNeeded,
                approvals.stream().map(ApprovalView::published).toList(),
                null,
                decidedAt,
                decidedOn,
                null,
                withdrawal == null ? null : withdrawal.published(),
                paymentOrderId,
                null,
                bankReference,
                paidOn,
                null,
                paidAt,
                payments.stream().map(PaymentView::published).toList(),
                releases.stream().map(ReleaseView::published).toList(),
                createdAt,
                editedAt,
                version);
    }
}
