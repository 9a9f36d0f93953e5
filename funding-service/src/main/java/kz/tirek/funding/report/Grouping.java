package kz.tirek.funding.report;

/// What a row of the report stands for.
enum Grouping {
    /// A budget line.
    LINE,
    /// A category over all grants.
    CATEGORY,
    /// A grant.
    GRANT,
    /// A hub school.
    HUB_SCHOOL,
    /// A funder.
    FUNDER
}
