package kz.tirek.training.enrolment;

import java.time.Instant;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of enrolments.
enum EnrolmentSort implements SortKey {
    /// Last applied first.
    CREATED_DESC,
    /// First applied first.
    CREATED;

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
        return this == CREATED_DESC;
    }
}
