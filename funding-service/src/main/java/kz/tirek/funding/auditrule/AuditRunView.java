package kz.tirek.funding.auditrule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A run as the API shows it. Runs never change.
@Schema(name = "AuditRun", description = "That rules were held against a period at a cut; runs never change")
record AuditRunView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID id,

        @Schema(description = "First business day of the period", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last business day of the period", examples = "2026-03-31")
        LocalDate until,

        @Schema(description = "The last business date that counted", examples = "2026-06-30")
        LocalDate effectiveAt,

        @Schema(description = "The last recorded instant that counted", examples = "2026-06-30T19:00:00Z")
        Instant knownAt,

        @Schema(description = "How much was found", examples = "3")
        int found,

        @Schema(description = "Of this, how much no run had found before", examples = "1")
        int foundFirst,

        @Schema(description = "Each rule, by the version that was in force at the end of the period")
        List<Rule> rules,

        @Schema(description = "Subject of the person", examples = "auditor")
        String runBy,

        @Schema(examples = "2026-07-01T06:30:00Z") Instant runAt) {

    /// A rule in a run.
    @Schema(name = "ExaminedAuditRule", description = "A rule in a run")
    record Rule(
            @Schema(examples = "019ab000-0000-7000-8000-000000000002")
            UUID ruleId,

            @Schema(examples = "SPLIT_PAYMENTS") RuleKind kind,

            @Schema(description = "Which version of its parameters", examples = "2")
            int number,

            @Schema(examples = "2") int found,
            @Schema(examples = "1") int foundFirst) {

        static Rule of(ExaminedRule examined) {
            AuditRuleVersion version = examined.ruleVersion();
            return new Rule(
                    version.rule().id(),
                    version.rule().kind(),
                    version.number(),
                    examined.found(),
                    examined.foundFirst());
        }
    }

    static AuditRunView of(AuditRun run) {
        return new AuditRunView(
                run.id(),
                run.from(),
                run.until(),
                run.effectiveAt(),
                run.knownAt(),
                run.found(),
                run.foundFirst(),
                run.rules().stream().map(Rule::of).toList(),
                run.runBy(),
                run.runAt());
    }
}
