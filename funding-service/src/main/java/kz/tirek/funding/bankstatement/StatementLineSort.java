package kz.tirek.funding.bankstatement;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of lines.
enum StatementLineSort implements SortKey {
    BOOKED("bookedOn", LocalDate.class, false),
    BOOKED_DESC("bookedOn", LocalDate.class, true),
    AMOUNT_DESC("amountTiyn", Long.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    StatementLineSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
