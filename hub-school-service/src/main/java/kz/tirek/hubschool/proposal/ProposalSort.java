package kz.tirek.hubschool.proposal;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of proposals.
enum ProposalSort implements SortKey {
    CREATED_DESC("createdAt", Instant.class),
    STARTS_DESC("startsOn", LocalDate.class);

    private final String path;
    private final Class<? extends Comparable<?>> type;

    ProposalSort(String path, Class<? extends Comparable<?>> type) {
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
