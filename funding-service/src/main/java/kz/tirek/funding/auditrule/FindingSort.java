package kz.tirek.funding.auditrule;

import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// Orders of the list of findings.
enum FindingSort implements SortKey {
    FOUND("foundAt", Instant.class, false),
    FOUND_DESC("foundAt", Instant.class, true),
    SUBJECT_ON("subjectOn", LocalDate.class, false),
    SUBJECT_ON_DESC("subjectOn", LocalDate.class, true);

    private final String path;
    private final Class<? extends Comparable<?>> type;
    private final boolean descending;

    FindingSort(String path, Class<? extends Comparable<?>> type, boolean descending) {
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
