package kz.tirek.funding.journal;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of entries.
enum EntrySort implements SortKey {
    RECORDED("recordedAt", Instant.class, false),
    RECORDED_DESC("recordedAt", Instant.class, true),
    EFFECTIVE("effectiveOn", LocalDate.class, false),
    EFFECTIVE_DESC("effectiveOn", LocalDate.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    EntrySort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
