package kz.tirek.training.consent;

import java.time.LocalDate;
import kz.tirek.conventions.list.SortKey;

/// The orders of the list of consents.
enum ConsentSort implements SortKey {
    /// Last given first.
    GIVEN_DESC;

    @Override
    public String path() {
        return "givenOn";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
        return LocalDate.class;
    }

    @Override
    public boolean descending() {
        return true;
    }
}
