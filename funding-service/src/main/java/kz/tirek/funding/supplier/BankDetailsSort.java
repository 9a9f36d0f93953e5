package kz.tirek.funding.supplier;

import kz.tirek.conventions.list.SortKey;

/// Orders of a supplier's accounts.
enum BankDetailsSort implements SortKey {
    NUMBER_DESC;

    @Override
    public String path() {
        return "number";
    }

    @Override
    public Class<Integer> type() {
        return Integer.class;
    }

    @Override
    public boolean descending() {
        return true;
    }
}
