package kz.tirek.funding.ledger;

/// What was posted to an account.
///
/// @param debitTiyn sum of the debits
/// @param creditTiyn sum of the credits, not negative
public record AccountTotals(String code, AccountKind kind, long debitTiyn, long creditTiyn) {

    /// Debits less credits.
    public long balanceTiyn() {
        return Math.subtractExact(debitTiyn, creditTiyn);
    }
}
