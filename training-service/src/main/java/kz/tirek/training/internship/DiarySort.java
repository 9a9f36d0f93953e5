package kz.tirek.training.internship;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The order of a diary.
enum DiarySort implements SortKey {
    /// By day.
    DAY;

    @Override
    public String path() {
        return "day";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return LocalDate.class;
    }
}
