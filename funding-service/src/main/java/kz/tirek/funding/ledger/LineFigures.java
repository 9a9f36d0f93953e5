package kz.tirek.funding.ledger;

/// What became of a budget line, in tiyn.
///
/// @param acquittedTiyn accounted for: accepted goods and expense reports
public record LineFigures(BudgetFigures budget, long acquittedTiyn) {

    /// Nothing approved, nothing spent.
    public static final LineFigures NONE = new LineFigures(BudgetFigures.NONE, 0);

    /// What a posting to the line changes.
    public static LineFigures moved(String account, long amountTiyn) {
        return new LineFigures(
                BudgetFigures.moved(account, amountTiyn), account.startsWith("expense-") ? amountTiyn : 0);
    }

    /// The sum of both.
    public LineFigures plus(LineFigures other) {
        return new LineFigures(budget.plus(other.budget), Math.addExact(acquittedTiyn, other.acquittedTiyn));
    }
}
