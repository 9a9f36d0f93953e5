package kz.tirek.funding.auditrule;

/// What findings are about.
enum SubjectType {
    DISBURSEMENT,
    COMMITMENT,
    ACQUITTAL,
    AMENDMENT,
    GRANT,
    BUDGET_REVISION,
    PERIOD_EXCEPTION,
    SUPPLIER,
    HUB_SCHOOL,
    /// All payments of a period.
    PAYMENTS
}
