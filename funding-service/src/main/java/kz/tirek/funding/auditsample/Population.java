package kz.tirek.funding.auditsample;

/// What samples are drawn of. Each has an order of its own, which numbers its items from 1.
enum Population {
    /// The postings of one side of an account, in the gapless order of the ledger: without a filter they add up to
    /// that side of the account in the trial balance.
    POSTINGS,
    /// Disbursements, with what was paid of each and neither sent back by the bank nor given back, by code: without a
    /// filter they add up to the balance of `disbursed-budget` in the trial balance.
    DISBURSEMENTS
}
