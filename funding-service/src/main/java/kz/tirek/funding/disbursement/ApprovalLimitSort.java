package kz.tirek.funding.disbursement;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of limits of watching.
enum ApprovalLimitSort implements SortKey {
    EFFECTIVE_FROM_DESC(true),
    EFFECTIVE_FROM(false);

    private final boolean descending;

    ApprovalLimitSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "effectiveFrom";
    }

    @Override
    public Class<LocalDate> type() {
        return LocalDate.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
