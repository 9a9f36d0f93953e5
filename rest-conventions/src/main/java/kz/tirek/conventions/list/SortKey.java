package kz.tirek.conventions.list;

/// A declared order of a list: an enum of the list implements it, so that no order comes from the caller's text.
public interface SortKey {

    /// HQL path under the entity alias, such as `name.ru`; never null in any row.
    String path();

    /// HQL over the entity alias `e` for what has no path: what is computed from filters of the list, whose
    /// parameters it names.
    default String expression() {
        return "e." + path();
    }

    /// The path's type: String, Integer, Long, LocalDate, Instant or UUID.
    Class<? extends Comparable<?>> type();

    default boolean descending() {
        return false;
    }
}
