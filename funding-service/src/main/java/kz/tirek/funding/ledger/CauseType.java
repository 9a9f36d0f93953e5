package kz.tirek.funding.ledger;

/// The events that are entered in the ledger.
public enum CauseType {
    /// A grant's budget was approved: available budget / appropriation, per line. The cause's id is the grant's.
    BUDGET_APPROVED,
    /// A disbursement to a supplier was approved: prepayments / payables, and encumbrance / available budget. Its
    /// id is the cause's.
    DISBURSEMENT_APPROVED,
    /// A disbursement was paid: payables / bank, and disbursed budget / encumbrance. Its id is the cause's.
    DISBURSEMENT_PAID,
    /// An entry was reversed. The cause's id is that of the entry.
    REVERSAL
}
