package kz.tirek.funding.reference;

import java.time.Instant;

/// A row of an imported list.
///
/// @param <E> what a row becomes
interface ListRow<E extends ListedCode> {

    /// Its code in the normal form.
    String listedCode();

    /// Where it says its code.
    default String pointer() {
        return "/code";
    }

    /// A code that was not there before.
    E entity(Instant now);

    /// Whether `entity` is already as the row says.
    boolean describes(E entity);

    /// Brings `entity` up to date.
    void update(E entity);
}
