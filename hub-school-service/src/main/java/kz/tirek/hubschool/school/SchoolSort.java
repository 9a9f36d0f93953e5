package kz.tirek.hubschool.school;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of schools.
enum SchoolSort implements SortKey {
    NAME_RU("name.ru", String.class, false),
    NAME_KK("name.kk", String.class, false),
    CODE("code", String.class, false),
    CREATED_DESC("createdAt", Instant.class, true),
    /// From the place that `near` names, the nearest first.
    DISTANCE("location", Long.class, false) {
        @Override
        public String expression() {
            return Surroundings.METRES;
        }
    };

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    SchoolSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
