package kz.tirek.funding.register;

import java.util.List;
import java.util.function.Function;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.report.Rows;
import org.jspecify.annotations.Nullable;

/// Rows that are read from the database behind the key of the last one.
record ReadRows<R>(Source<R> source, Function<R, String> keys) implements Rows<R> {

    /// Reads at most `most` rows behind `key`; null is before the first.
    interface Source<R> {
        List<R> after(@Nullable String key, int most);
    }

    /// The parts of a key, joined by bars; as many nulls before the first row.
    static @Nullable String[] parts(@Nullable String key, int count) {
        if (key == null) {
            return new String[count];
        }
        String[] parts = key.split("\\|", -1);
        if (parts.length != count) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
        return parts;
    }

    @Override
    public List<R> after(@Nullable String key, int most) {
        return source.after(key, most);
    }

    @Override
    public String key(R row) {
        return keys.apply(row);
    }
}
