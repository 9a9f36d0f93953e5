package kz.tirek.funding.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An approval as the API shows it.
@Schema(name = "DisbursementApproval", description = "A person's approval, with the evidence the person saw")
record ApprovalView(
        @Schema(description = "First or second", examples = "1")
        int position,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-approver") @Nullable
        String person,

        @Schema(examples = "2026-01-15T09:00:00Z") Instant approvedAt,

        @Schema(description = "Business date", examples = "2026-01-15")
        LocalDate approvedOn,

        @Schema(
                description = "SHA-256 of what was approved",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,

        @Schema(description = "One for each condition, in their order")
        List<EvidenceView> evidence) {

    static ApprovalView of(GivenApproval approval, List<Condition> conditions) {
        return new ApprovalView(
                approval.position(),
                approval.person(),
                approval.approvedAt(),
                approval.approvedOn(),
                approval.contentHash(),
                approval.evidence().stream()
                        .map(evidence -> EvidenceView.of(conditions.get(evidence.position() - 1), evidence))
                        .toList());
    }

    ApprovalView published() {
        return new ApprovalView(position, null, approvedAt, approvedOn, contentHash, evidence);
    }
}
