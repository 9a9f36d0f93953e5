package kz.tirek.funding.report;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of a report in their order, read some at a time, so that a long report needs no more memory than a short
/// one. The same cut has the same rows whenever they are read.
///
/// @param <R> a row
public interface Rows<R> extends Iterable<R> {

    /// The rows that follow `key`, at most `most` of them.
    ///
    /// @param key of the last row that was read; null at the beginning
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_CURSOR if it is the key of no row
    List<R> after(@Nullable String key, int most);

    /// What tells a row from the others, the same for the same thing in every cut.
    String key(R row);

    /// All of them, where they are held in memory anyway; null where they are read.
    default @Nullable List<R> held() {
        return null;
    }

    /// How many are read together.
    default int atOnce() {
        return 1000;
    }

    @Override
    default Iterator<R> iterator() {
        return new ReadAhead<>(this);
    }

    /// Rows that are few enough to be held.
    static <R> Rows<R> of(List<R> rows, Function<R, String> key) {
        return new HeldRows<>(List.copyOf(rows), key);
    }
}
