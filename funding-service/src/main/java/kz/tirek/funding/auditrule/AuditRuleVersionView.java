package kz.tirek.funding.auditrule;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A version of a rule's parameters as the API shows it.
@Schema(name = "AuditRuleVersion", description = "Parameters of a rule from a day on; a version never changes")
record AuditRuleVersionView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID ruleId,

        @Schema(description = "From 1", examples = "2") int number,
        @Schema(examples = "2026-01-01") LocalDate effectiveFrom,

        @Schema(description = "Whether the rule is examined", examples = "true")
        boolean enabled,

        @Schema(
                description = "All of them, by name",
                implementation = Object.class,
                examples = "{\"windowDays\": 14, \"minimumPercent\": 50, \"together\": \"PAYEE\"}")
        @JsonRawValue
        String parameters,

        @Schema(description = "The document, or the reason", examples = "Аудит жоспары 2026, 3-тармақ")
        String reason,

        @Schema(description = "Subject of the person", examples = "auditor")
        String createdBy,

        @Schema(examples = "2026-01-15T06:30:00Z") Instant createdAt) {

    static AuditRuleVersionView of(AuditRuleVersion version) {
        return new AuditRuleVersionView(
                version.id(),
                version.rule().id(),
                version.number(),
                version.effectiveFrom(),
                version.isEnabled(),
                version.parameters(),
                version.reason(),
                version.createdBy(),
                version.createdAt());
    }
}
