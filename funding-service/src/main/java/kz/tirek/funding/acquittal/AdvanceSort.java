package kz.tirek.funding.acquittal;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of advances.
enum AdvanceSort implements SortKey {
    DUE("dueOn", LocalDate.class, false),
    CODE("code", String.class, false),
    OUTSTANDING_DESC("outstandingTiyn", Long.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    AdvanceSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
        this.path = path;
        this.type = type;
        this.descending = descending;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return type;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
