package kz.tirek.funding.ledger;

/// The two sides of an account.
public enum Side {
    /// The left side, a positive amount.
    DEBIT,
    /// The right side, a negative amount.
    CREDIT
}
