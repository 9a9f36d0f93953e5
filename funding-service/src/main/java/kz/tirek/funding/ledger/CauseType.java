package kz.tirek.funding.ledger;

/// The events that are entered in the ledger. [FundingEvents] says what each of them debits and credits.
public enum CauseType {
    /// A funder pledged money. The cause's id is the contribution's.
    CONTRIBUTION_PLEDGED,
    /// A pledge was reduced. The id is that of the reduction.
    CONTRIBUTION_RELEASED,
    /// Money of a funder came in. The id is the receipt's.
    CONTRIBUTION_RECEIVED,
    /// A grant's budget was approved. The id is the grant's.
    BUDGET_APPROVED,
    /// A budget was revised. The id is the revision's.
    BUDGET_REVISED,
    /// A contract was signed and encumbers its lines. The id is the commitment's.
    COMMITMENT_SIGNED,
    /// A contract's amounts were changed. The id is the amendment's.
    COMMITMENT_AMENDED,
    /// What a contract no longer needs was given back to its lines. The id is the commitment's.
    COMMITMENT_RELEASED,
    /// A disbursement was approved: the fund owes it. The id is the disbursement's.
    DISBURSEMENT_APPROVED,
    /// What was not paid of a disbursement is no longer owed. The id is that of the release.
    DISBURSEMENT_RELEASED,
    /// A payment left the bank. The id is the payment's; in entries of earlier versions, the disbursement's.
    DISBURSEMENT_PAID,
    /// The bank sent a payment back. The id is that of the return; in entries of earlier versions, the payment's.
    PAYMENT_RETURNED,
    /// Goods or an expense report were accepted. The id is the acquittal's.
    ACQUITTED,
    /// A supplier or a school gave money back. The id is that of the return.
    MONEY_RETURNED,
    /// A grant was closed and what was left of its budget withdrawn. The id is the grant's.
    GRANT_CLOSED,
    /// An entry was reversed. The id is that of the entry.
    REVERSAL
}
