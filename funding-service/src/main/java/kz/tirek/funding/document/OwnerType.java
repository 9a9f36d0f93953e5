package kz.tirek.funding.document;

/// What a document belongs to.
public enum OwnerType {
    /// A grant.
    GRANT,
    /// A contract against budget lines.
    COMMITMENT,
    /// A change of a signed contract.
    COMMITMENT_AMENDMENT,
    /// Money leaving the fund.
    DISBURSEMENT,
    /// An acceptance act or an expense report.
    ACQUITTAL,
    /// What a funder pledged and paid.
    CONTRIBUTION,
    /// A revision of a grant's budget.
    BUDGET_REVISION
}
