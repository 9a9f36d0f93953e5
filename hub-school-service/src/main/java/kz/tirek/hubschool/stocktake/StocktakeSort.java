package kz.tirek.hubschool.stocktake;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of stocktakes.
enum StocktakeSort implements SortKey {
    TAKEN_ON_DESC("takenOn", LocalDate.class),
    CREATED_DESC("createdAt", Instant.class);

    private final String path;
    private final Class<? extends Comparable<?>> type;

    StocktakeSort(String path, Class<? extends Comparable<?>> type) {
        this.path = path;
        this.type = type;
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
        return true;
    }
}
