package kz.tirek.hubschool.indicator;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of measurements.
enum IndicatorMeasurementSort implements SortKey {
    MEASURED("measuredOn", LocalDate.class, false),
    MEASURED_DESC("measuredOn", LocalDate.class, true),
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    IndicatorMeasurementSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
