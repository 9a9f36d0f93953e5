package kz.tirek.funding.document;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of documents.
enum DocumentSort implements SortKey {
    UPLOADED(false),
    UPLOADED_DESC(true);

    private final boolean descending;

    DocumentSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "uploadedAt";
    }

    @Override
    public Class<Instant> type() {
        return Instant.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
