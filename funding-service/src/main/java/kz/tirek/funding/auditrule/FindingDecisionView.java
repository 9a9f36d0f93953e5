package kz.tirek.funding.auditrule;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an auditor made of a finding, as the API shows it.
@Schema(name = "AuditFindingDecision", description = "What an auditor made of a finding")
record FindingDecisionView(
        @Schema(examples = "NEW") FindingStatus from,
        @Schema(examples = "DISMISSED") FindingStatus to,

        @Schema(description = "Why", examples = "Екі бөлек келісімшарт, жеткізу айлары әртүрлі")
        String comment,

        @Schema(description = "Subject of the person", examples = "auditor")
        String decidedBy,

        @Schema(examples = "2026-07-02T06:30:00Z") Instant decidedAt) {

    static FindingDecisionView of(FindingDecision decision) {
        return new FindingDecisionView(
                decision.from(), decision.to(), decision.comment(), decision.decidedBy(), decision.decidedAt());
    }
}
