package kz.tirek.training.priorlearning;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of prior learning.
enum PriorLearningSort implements SortKey {
    /// Last completed first.
    COMPLETED_DESC;

    @Override
    public String path() {
        return "completedOn";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return LocalDate.class;
    }

    @Override
    public boolean descending() {
        return true;
    }
}
