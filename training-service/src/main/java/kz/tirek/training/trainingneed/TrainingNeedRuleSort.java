package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of rules.
enum TrainingNeedRuleSort implements SortKey {
    /// The latest first.
    EFFECTIVE_FROM_DESC(true),
    /// The earliest first.
    EFFECTIVE_FROM(false);

    private final boolean descending;

    TrainingNeedRuleSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "effectiveFrom";
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
