package kz.tirek.hubschool.mentorship;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of goals.
enum GoalSort implements SortKey {
    DUE_ON(false),
    DUE_ON_DESC(true);

    private final boolean descending;

    GoalSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "dueOn";
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
