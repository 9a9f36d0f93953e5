package kz.tirek.funding.auditrule;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A finding as the API shows it.
@Schema(name = "AuditFinding", description = "What a rule found, as it was when it was first found")
record FindingView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000004")
        UUID id,

        @Schema(examples = "F-2026-000017") String code,
        @Schema(examples = "SPLIT_PAYMENTS") RuleKind kind,

        @Schema(description = "How much it says by itself", examples = "HIGH")
        Severity severity,

        @Schema(description = "The rule", examples = "019ab000-0000-7000-8000-000000000002")
        UUID ruleId,

        @Schema(
                description = "The version of its parameters that found it first",
                examples = "019ab000-0000-7000-8000-000000000001")
        UUID ruleVersionId,

        @Schema(description = "The run that found it first", examples = "019ab000-0000-7000-8000-000000000003")
        UUID runId,

        @Schema(description = "What it is about", examples = "DISBURSEMENT")
        SubjectType subjectType,

        @Schema(description = "Missing for PAYMENTS", examples = "019ab000-0000-7000-8000-000000000005") @Nullable
        UUID subjectId,

        @Schema(description = "The day that fell into the period", examples = "2026-01-15")
        LocalDate subjectOn,

        @Schema(
                description = "What else tells findings about one subject apart: a payment, an approval, a period",
                examples = "2026-01-01/2026-03-31")
        String occasion,

        @Schema(description = "The money it is about") @Nullable
        Money amount,

        @Schema(
                description = "What was found, frozen; which members it has is said by the query of its kind",
                implementation = Object.class,
                examples = "{\"disbursement\": \"D-2026-000123\", \"limit\": \"5000000.00\"}")
        @JsonRawValue
        String evidence,

        @Schema(examples = "2026-07-01T06:30:00Z") Instant foundAt,
        @Schema(examples = "NEW") FindingStatus status,
        @Schema(examples = "0") long version)
        implements Versioned {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.id(),
                finding.code(),
                finding.kind(),
                finding.severity(),
                finding.ruleId(),
                finding.ruleVersionId(),
                finding.runId(),
                finding.subjectType(),
                finding.subjectId(),
                finding.subjectOn(),
                finding.occasion(),
                finding.amount(),
                finding.evidence(),
                finding.foundAt(),
                finding.status(),
                finding.version());
    }
}
