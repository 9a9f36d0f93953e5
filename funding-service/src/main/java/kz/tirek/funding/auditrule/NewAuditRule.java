package kz.tirek.funding.auditrule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rule to be examined.
@Schema(description = "A rule of a kind of the catalogue, with its first parameters", examples = """
                {"kind": "SPLIT_PAYMENTS", "title": "Бір келісімшарт бойынша бөлу",
                 "first": {"effectiveFrom": "2026-01-01", "parameters": {"together": "CONTRACT"}, "reason": "Аудит жоспары 2026"}}""")
record NewAuditRule(
        @Schema(description = "A kind of the catalogue", examples = "SPLIT_PAYMENTS") @NotNull
        RuleKind kind,

        @Schema(description = "What the auditors call it", examples = "Бір келісімшарт бойынша бөлу")
        @NotBlank
        @Size(max = 300)
        String title,

        @Schema(description = "Its first parameters") @NotNull @Valid
        NewAuditRuleVersion first) {}
