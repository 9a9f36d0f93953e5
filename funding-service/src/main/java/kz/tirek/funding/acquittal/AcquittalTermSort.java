package kz.tirek.funding.acquittal;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of terms.
enum AcquittalTermSort implements SortKey {
    EFFECTIVE_FROM_DESC(true),
    EFFECTIVE_FROM(false);

    private final boolean descending;

    AcquittalTermSort(boolean descending) {
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
