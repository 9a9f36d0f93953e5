package kz.tirek.training.attendance;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of conflicts.
enum ConflictSort implements SortKey {
    /// Longest known first.
    CREATED(false),
    /// Last found first.
    CREATED_DESC(true);

    private final boolean descending;

    ConflictSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "createdAt";
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
