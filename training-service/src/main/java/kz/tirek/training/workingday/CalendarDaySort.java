package kz.tirek.training.workingday;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of entered days.
enum CalendarDaySort implements SortKey {
    /// The earliest first.
    DATE(false),
    /// The latest first.
    DATE_DESC(true);

    private final boolean descending;

    CalendarDaySort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "day";
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
