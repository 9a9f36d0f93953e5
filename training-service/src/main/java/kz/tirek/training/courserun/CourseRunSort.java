package kz.tirek.training.courserun;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of course runs.
enum CourseRunSort implements SortKey {
    /// Earliest first.
    FROM("startsOn", LocalDate.class, false),
    /// Latest first.
    FROM_DESC("startsOn", LocalDate.class, true),
    /// Last described first.
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    CourseRunSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
