package kz.tirek.funding.auditsample;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An evaluation as the API shows it.
@Schema(name = "AuditSampleEvaluation", description = "What misstatements found in a sample say about its population")
record AuditSampleEvaluationView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000006")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000004")
        UUID sampleId,

        @Schema(examples = "PERCENT_95") Confidence confidence,

        @Schema(
                description = "Items whose amount is not what it should be",
                implementation = Object.class,
                examples = "[{\"number\": 311, \"audited\": \"900000.00\"}]")
        @JsonRawValue
        String misstated,

        @Schema(description = "Overstatements of items that were certain to be drawn")
        Money known,

        @Schema(description = "The best estimate of the population's overstatement, the known ones included")
        Money projected,

        @Schema(
                description =
                        "What it is not above, as sure as `confidence` says: of MONETARY_UNIT the Stringer bound; otherwise what was"
                                + " found, and the largest items that were not drawn, as many as may be overstated by `overstatedLimit`."
                                + " Null of evaluations that are older than this limit")
        @Nullable
        Money upperLimit,

        @Schema(
                description =
                        "Of SIMPLE_RANDOM and STRATIFIED: not more items of the population are overstated, as sure as `confidence`"
                                + " says (exact, hypergeometric; the risk is divided among the strata)",
                examples = "41")
        @Nullable
        Long overstatedLimit,

        @Schema(description = "The best estimate of the population's understatement; it takes nothing away")
        Money understated,

        @Schema(description = "What can be borne") @Nullable Money tolerable,

        @Schema(description = "Whether the upper limit is within it", examples = "true") @Nullable
        Boolean withinTolerable,

        @Schema(description = "Subject of the person", examples = "auditor")
        String evaluatedBy,

        @Schema(examples = "2026-07-10T06:30:00Z") Instant evaluatedAt) {

    static AuditSampleEvaluationView of(AuditSampleEvaluation evaluation) {
        return new AuditSampleEvaluationView(
                evaluation.id(),
                evaluation.sampleId(),
                evaluation.confidence(),
                evaluation.misstated(),
                evaluation.known(),
                evaluation.projected(),
                evaluation.upperLimit(),
                evaluation.overstatedLimit(),
                evaluation.understated(),
                evaluation.tolerable(),
                evaluation.isWithinTolerable(),
                evaluation.evaluatedBy(),
                evaluation.evaluatedAt());
    }
}
