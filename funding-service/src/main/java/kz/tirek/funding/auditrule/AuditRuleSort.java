package kz.tirek.funding.auditrule;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of rules.
enum AuditRuleSort implements SortKey {
    CREATED(false),
    CREATED_DESC(true);

    private final boolean descending;

    AuditRuleSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "createdAt";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return Instant.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
