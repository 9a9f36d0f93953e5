package kz.tirek.funding.paymentorder;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of payment orders.
enum PaymentOrderSort implements SortKey {
    CODE("code", String.class, false),
    CREATED("createdAt", Instant.class, false),
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    PaymentOrderSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
