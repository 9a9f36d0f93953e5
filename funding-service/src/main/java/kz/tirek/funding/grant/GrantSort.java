package kz.tirek.funding.grant;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of grants.
enum GrantSort implements SortKey {
    CODE("code", String.class, false),
    CODE_DESC("code", String.class, true),
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    GrantSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
