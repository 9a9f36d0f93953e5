package kz.tirek.training.cascade;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of cascades.
enum CascadeSort implements SortKey {
    /// The latest first.
    HELD_DESC("heldOn", LocalDate.class),
    /// Last recorded first.
    CREATED_DESC("createdAt", Instant.class);

    private final String path;
    private final Class<? extends Comparable<?>> type;

    CascadeSort(String path, Class<? extends Comparable<?>> type) {
        this.path = path;
        this.type = type;
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
        return true;
    }
}
