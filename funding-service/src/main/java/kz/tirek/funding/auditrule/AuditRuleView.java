package kz.tirek.funding.auditrule;

import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rule as the API shows it.
@Schema(name = "AuditRule", description = "A rule of auditors")
record AuditRuleView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID id,

        @Schema(description = "A kind of the catalogue", examples = "SPLIT_PAYMENTS")
        RuleKind kind,

        @Schema(description = "How much a finding says by itself", examples = "HIGH")
        Severity severity,

        @Schema(description = "What the auditors call it", examples = "Бір келісімшарт бойынша бөлу")
        String title,

        @Schema(description = "How many versions its parameters have had", examples = "2")
        int versions,

        @Schema(description = "Subject of the person", examples = "auditor")
        String createdBy,

        @Schema(examples = "2026-01-15T06:30:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static AuditRuleView of(AuditRule rule) {
        return new AuditRuleView(
                rule.id(),
                rule.kind(),
                rule.kind().severity(),
                rule.title(),
                rule.versions(),
                rule.createdBy(),
                rule.createdAt(),
                rule.version());
    }
}
