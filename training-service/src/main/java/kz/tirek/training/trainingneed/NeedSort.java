package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of training needs.
enum NeedSort implements SortKey {
    /// Whoever is due longest first.
    DUE_ON(false),
    /// Whoever is due last first.
    DUE_ON_DESC(true);

    private final boolean descending;

    NeedSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "dueOn";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return LocalDate.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
