package kz.tirek.funding.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a row of the report stands for.
@Schema(name = "BudgetGrouping")
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
    FUNDER,
    /// A territory: a region, or the part of the territory asked for that lies right below it.
    TERRITORY,
    /// A month: what happened in it, by business date.
    MONTH
}
