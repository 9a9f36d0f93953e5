package kz.tirek.funding.ledger;

import java.util.Locale;

/// An account of the chart.
///
/// @param code stable, kebab-case, the key of table `account`
public record Account(String code, AccountKind kind) {

    /// The one bank account of entries of earlier versions. Money is posted to [#bank(String)].
    public static final Account BANK = new Account("bank", AccountKind.BANK);

    /// What funders have pledged and not yet paid.
    public static final Account CONTRIBUTIONS_RECEIVABLE =
            new Account("contributions-receivable", AccountKind.CONTRIBUTIONS_RECEIVABLE);

    /// What funders gave or pledged.
    public static final Account CONTRIBUTIONS = new Account("contributions", AccountKind.CONTRIBUTIONS);

    /// Money given, or owed, to schools that has not been accounted for.
    public static final Account ADVANCES = new Account("advances", AccountKind.ADVANCES);

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

    /// The bank account with this IBAN.
    public static Account bank(String iban) {
        return new Account("bank-" + iban.toLowerCase(Locale.ROOT), AccountKind.BANK);
    }

    /// The programme expense of a budget category, such as `EQUIPMENT`.
    public static Account expense(String category) {
        return new Account("expense-" + category.toLowerCase(Locale.ROOT), AccountKind.EXPENSE);
    }
}
