package kz.tirek.training.consent;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of requests.
enum RequestSort implements SortKey {
    /// Due first.
    DUE("dueOn", LocalDate.class, false),
    /// Last registered first.
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    RequestSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
