package kz.tirek.hubschool;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Sets of bodies in their natural order, so that equal ones are written alike.
public final class Sorted {

    private Sorted() {}

    /// A sorted copy; empty where nothing is given. One with a null stays as it is, for validation to name it.
    public static <T extends Comparable<T>> Set<T> copy(@Nullable Collection<T> given) {
        if (given == null) {
            return Set.of();
        }
        Set<T> unsorted = new LinkedHashSet<>(given);
        return unsorted.contains(null) ? unsorted : Collections.unmodifiableNavigableSet(new TreeSet<>(unsorted));
    }
}
