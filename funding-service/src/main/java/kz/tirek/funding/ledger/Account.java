package kz.tirek.funding.ledger;

/// An account of the chart.
///
/// @param code stable, kebab-case, the key of table `account`
public record Account(String code, AccountKind kind) {

    /// The fund's bank account.
    public static final Account BANK = new Account("bank", AccountKind.BANK);

    /// Money given, or owed, to suppliers for goods that have not been accepted.
    public static final Account PREPAYMENTS = new Account("prepayments", AccountKind.PREPAYMENTS);

    /// Approved and not yet paid.
    public static final Account PAYABLES = new Account("payables", AccountKind.PAYABLES);

    /// The amounts a budget was first approved with.
    public static final Account APPROPRIATION = new Account("appropriation", AccountKind.APPROPRIATION);

    /// Changes to approved amounts.
    public static final Account BUDGET_REVISION = new Account("budget-revision", AccountKind.BUDGET_REVISION);

    /// What may still be committed.
    public static final Account AVAILABLE_BUDGET = new Account("available-budget", AccountKind.AVAILABLE_BUDGET);

    /// Committed and not yet paid.
    public static final Account ENCUMBRANCE = new Account("encumbrance", AccountKind.ENCUMBRANCE);

    /// Paid out of the budget.
    public static final Account DISBURSED_BUDGET = new Account("disbursed-budget", AccountKind.DISBURSED_BUDGET);
}
