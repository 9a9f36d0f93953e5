package kz.tirek.funding.document;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of requirements.
enum RequiredDocumentSort implements SortKey {
    EFFECTIVE(false),
    EFFECTIVE_DESC(true);

    private final boolean descending;

    RequiredDocumentSort(boolean descending) {
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
