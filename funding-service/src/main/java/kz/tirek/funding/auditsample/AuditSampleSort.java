package kz.tirek.funding.auditsample;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of samples.
enum AuditSampleSort implements SortKey {
    DRAWN(false),
    DRAWN_DESC(true);

    private final boolean descending;

    AuditSampleSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "drawnAt";
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
