package kz.tirek.funding.exchange;

import kz.tirek.funding.ledger.AccountKind;

/// An account of the chart, as plain-text accounting tools name it.
record ChartAccount(String code, AccountKind kind, String name) {

    /// Its name below one of the five classes these tools know, such as `Assets:Advances`.
    String path() {
        String root = switch (kind) {
            case BANK, CONTRIBUTIONS_RECEIVABLE, ADVANCES, PREPAYMENTS -> "Assets";
            case PAYABLES -> "Liabilities";
            case CONTRIBUTIONS, RETURNS -> "Income";
            case EXPENSE -> "Expenses";
            case APPROPRIATION, BUDGET_REVISION, AVAILABLE_BUDGET, ENCUMBRANCE, DISBURSED_BUDGET -> "Equity:Budget";
        };
        return root + ":" + Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }
}
