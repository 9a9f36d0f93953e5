package kz.tirek.hubschool.partnership;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of events; those whose date is not known count as the latest.
enum PartnershipEventSort implements SortKey {
    DATE("listedOn", LocalDate.class, false),
    DATE_DESC("listedOn", LocalDate.class, true),
    CREATED_DESC("createdAt", Instant.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    PartnershipEventSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
