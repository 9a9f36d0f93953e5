package kz.tirek.funding.period;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of exceptions.
enum PeriodExceptionSort implements SortKey {
    ASKED(false),
    ASKED_DESC(true);

    private final boolean descending;

    PeriodExceptionSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "askedAt";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return Instant.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
