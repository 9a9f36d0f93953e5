package kz.tirek.funding.paymentorder;

import kz.tirek.conventions.list.SortKey;

/// Orders of the list of an order's items.
enum OrderItemSort implements SortKey {
    NUMBER("number", Integer.class, false),
    AMOUNT_DESC("amountTiyn", Long.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    OrderItemSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
