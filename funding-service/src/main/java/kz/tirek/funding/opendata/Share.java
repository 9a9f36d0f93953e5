package kz.tirek.funding.opendata;

import java.util.Map;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.ledger.BudgetFigures;

/// What one funder gives of a grant.
///
/// @param number 0 of the lead funder; the others are numbered in the order of their first budget lines
/// @param figures by category, in the cut
record Share(int number, Organisation funder, Map<BudgetCategory, BudgetFigures> figures) {

    /// The figures of all categories.
    BudgetFigures total() {
        return figures.values().stream().reduce(BudgetFigures.NONE, BudgetFigures::plus);
    }
}
