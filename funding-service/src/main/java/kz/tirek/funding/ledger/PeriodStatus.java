package kz.tirek.funding.ledger;

/// Whether a month still takes entries.
public enum PeriodStatus {
    /// It does.
    OPEN,
    /// It does under an approved exception only.
    SOFT_CLOSED,
    /// It does not.
    HARD_CLOSED
}
