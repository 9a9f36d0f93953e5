package kz.tirek.funding.ledger;

/// The arithmetic of a budget line, all in tiyn.
///
/// @param approvedTiyn as first approved
/// @param revisedTiyn as it stands after revisions
/// @param committedTiyn approved for spending, not yet paid
/// @param disbursedTiyn paid
public record BudgetFigures(long approvedTiyn, long revisedTiyn, long committedTiyn, long disbursedTiyn) {

    /// Nothing approved, nothing spent.
    public static final BudgetFigures NONE = new BudgetFigures(0, 0, 0, 0);

    /// What a posting to a budgetary account changes.
    public static BudgetFigures moved(String account, long amountTiyn) {
        return switch (account) {
            case "appropriation" -> new BudgetFigures(-amountTiyn, -amountTiyn, 0, 0);
            case "budget-revision" -> new BudgetFigures(0, -amountTiyn, 0, 0);
            case "encumbrance" -> new BudgetFigures(0, 0, amountTiyn, 0);
            case "disbursed-budget" -> new BudgetFigures(0, 0, 0, amountTiyn);
            default -> NONE;
        };
    }

    /// What may still be committed: revised less committed less disbursed.
    public long availableTiyn() {
        return Math.subtractExact(Math.subtractExact(revisedTiyn, committedTiyn), disbursedTiyn);
    }

    /// The sum of both.
    public BudgetFigures plus(BudgetFigures other) {
        return new BudgetFigures(
                Math.addExact(approvedTiyn, other.approvedTiyn),
                Math.addExact(revisedTiyn, other.revisedTiyn),
                Math.addExact(committedTiyn, other.committedTiyn),
                Math.addExact(disbursedTiyn, other.disbursedTiyn));
    }
}
