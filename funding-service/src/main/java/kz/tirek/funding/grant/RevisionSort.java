package kz.tirek.funding.grant;

import kz.tirek.conventions.list.SortKey;

/// Orders of the list of a grant's budget revisions or budget versions.
enum RevisionSort implements SortKey {
    NUMBER(false),
    NUMBER_DESC(true);

    private final boolean descending;

    RevisionSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "number";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return Integer.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
