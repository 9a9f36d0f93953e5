package kz.tirek.hubschool.underfilled;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The order of the list of thresholds: the latest first.
enum ThresholdSort implements SortKey {
    EFFECTIVE_FROM_DESC;

    @Override
    public String path() {
        return "effectiveFrom";
    }

    @Override
    public boolean descending() {
        return true;
    }

    @Override
    public Class<LocalDate> type() {
        return LocalDate.class;
    }
}
