package kz.tirek.funding.auditrule;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of runs.
enum AuditRunSort implements SortKey {
    RUN(false),
    RUN_DESC(true);

    private final boolean descending;

    AuditRunSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "runAt";
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
