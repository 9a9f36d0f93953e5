package kz.tirek.funding.report;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// Rows held in memory.
record HeldRows<R>(List<R> held, Function<R, String> keys) implements Rows<R> {

    @Override
    public List<R> after(@Nullable String key, int most) {
        int from = 0;
        if (key != null) {
            while (from < held.size() && !key(held.get(from)).equals(key)) {
                from++;
            }
            if (from == held.size()) {
                throw CommonProblem.INVALID_CURSOR.refuse();
            }
            from++;
        }
        return held.subList(from, Math.min(held.size(), from + most));
    }

    @Override
    public String key(R row) {
        return keys.apply(row);
    }

    @Override
    public Iterator<R> iterator() {
        return held.iterator();
    }
}
