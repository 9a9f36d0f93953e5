package kz.tirek.funding.ledger;

/// What an account counts. The budgetary kinds count permission to spend, per budget line; the others count money and
/// claims.
public enum AccountKind {
    /// Money at the bank; one account per IBAN.
    BANK(Side.DEBIT, false),
    /// What funders have pledged and not yet paid.
    CONTRIBUTIONS_RECEIVABLE(Side.DEBIT, false),
    /// Money given to schools that has not been accounted for.
    ADVANCES(Side.DEBIT, false),
    /// Money given, or owed, to suppliers for goods that have not been accepted.
    PREPAYMENTS(Side.DEBIT, false),
    /// What has been approved for payment and not yet paid.
    PAYABLES(Side.CREDIT, false),
    /// What funders gave.
    CONTRIBUTIONS(Side.CREDIT, false),
    /// What the programme used, by category.
    EXPENSE(Side.DEBIT, false),
    /// Money that came back.
    RETURNS(Side.CREDIT, false),
    /// The amounts a budget was first approved with.
    APPROPRIATION(Side.CREDIT, true),
    /// Changes to approved amounts by later revisions.
    BUDGET_REVISION(Side.CREDIT, true),
    /// What may still be committed.
    AVAILABLE_BUDGET(Side.DEBIT, true),
    /// What is committed and not yet paid.
    ENCUMBRANCE(Side.DEBIT, true),
    /// What has been paid out of the budget.
    DISBURSED_BUDGET(Side.DEBIT, true);

    private final Side side;
    private final boolean budgetary;

    AccountKind(Side side, boolean budgetary) {
        this.side = side;
        this.budgetary = budgetary;
    }

    /// The side on which such an account usually stands.
    public Side side() {
        return side;
    }

    /// Whether such an account is kept per budget line.
    public boolean isPerLine() {
        return budgetary || this == ADVANCES || this == PREPAYMENTS;
    }

    /// Whether it counts permission to spend, not money.
    public boolean isBudgetary() {
        return budgetary;
    }
}
