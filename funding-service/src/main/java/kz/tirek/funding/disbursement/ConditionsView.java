package kz.tirek.funding.disbursement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far the conditions of a disbursement are met now.
@Schema(name = "DisbursementConditions", description = "How far the conditions of a disbursement are met now")
record ConditionsView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID disbursementId,

        @Schema(description = "Whether every condition is met; so it is where there is none", examples = "true")
        boolean met,

        List<EvidenceView> evidence) {

    static ConditionsView of(Disbursement disbursement, List<FrozenEvidence> observed) {
        List<EvidenceView> evidence = Conditions.views(disbursement, observed);
        return new ConditionsView(disbursement.id(), evidence.stream().allMatch(EvidenceView::met), evidence);
    }
}
