package kz.tirek.hubschool.room;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of rooms.
enum RoomSort implements SortKey {
    NAME("name", String.class, false),
    TYPE("typeName", String.class, false),
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    RoomSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
