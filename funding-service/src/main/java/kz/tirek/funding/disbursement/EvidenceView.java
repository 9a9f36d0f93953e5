package kz.tirek.funding.disbursement;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a condition is met, as the API shows it.
@Schema(name = "DisbursementEvidence", description = "How far a condition is met")
record EvidenceView(
        Condition condition,

        @Schema(description = "Rounded down to two decimals", examples = "93.33")
        BigDecimal percent,

        @Schema(description = "What counts, in the unit of the source", examples = "28")
        long numerator,

        @Schema(description = "Of so much", examples = "30") long denominator,

        @Schema(description = "Compared exactly, not by the rounded percent", examples = "true")
        boolean met,

        @Schema(
                description = "Id of the newest event of the owner's feed it follows from",
                examples = "019ab000-0000-7000-8000-000000000009")
        String sourceEvent,

        @Schema(description = "Instant of that event", examples = "2026-01-15T05:00:00Z")
        Instant observedAt) {

    static EvidenceView of(Condition condition, FrozenEvidence evidence) {
        return new EvidenceView(
                condition,
                evidence.percent(),
                evidence.numerator(),
                evidence.denominator(),
                condition.isMet(evidence.numerator(), evidence.denominator()),
                evidence.sourceEvent(),
                evidence.observedAt());
    }
}
