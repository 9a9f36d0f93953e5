package kz.tirek.funding.issuedreport;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of issued reports.
enum IssuedReportSort implements SortKey {
    ISSUED(false),
    ISSUED_DESC(true);

    private final boolean descending;

    IssuedReportSort(boolean descending) {
        this.descending = descending;
    }

    @Override
    public String path() {
        return "issuedAt";
    }

    @Override
    public Class<Instant> type() {
        return Instant.class;
    }

    @Override
    public boolean descending() {
        return descending;
    }
}
