package kz.tirek.funding.bankstatement;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of statements.
enum BankStatementSort implements SortKey {
    STARTS_ON("startsOn", LocalDate.class, false),
    STARTS_ON_DESC("startsOn", LocalDate.class, true),
    UPLOADED_DESC("uploadedAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    BankStatementSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
