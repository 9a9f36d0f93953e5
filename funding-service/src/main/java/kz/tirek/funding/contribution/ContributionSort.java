package kz.tirek.funding.contribution;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of contributions.
enum ContributionSort implements SortKey {
    CODE("code", String.class, false),
    CREATED_DESC("createdAt", Instant.class, true),
    PLEDGED_ON_DESC("pledgedOn", LocalDate.class, true),
    AMOUNT_DESC("amountTiyn", Long.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    ContributionSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
