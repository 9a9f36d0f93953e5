package kz.tirek.funding.auditrule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/// A version of a rule in a run.
///
/// @param foundFirst of what was found, how much no run had found before
@Embeddable
record ExaminedRule(
        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "rule_version_id")
        AuditRuleVersion ruleVersion,

        int found,
        int foundFirst) {}
