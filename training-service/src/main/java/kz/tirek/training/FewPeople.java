package kz.tirek.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// What parts of a total may not tell of few people (Law 94-V, art. 17).
public final class FewPeople {

    private FewPeople() {}

    /// The parts, with one more left out where one alone is: it is what the total exceeds the others by. The smallest
    /// other one goes.
    ///
    /// @param leftOut whether a part is left out already
    /// @param people how many people a part is about
    /// @param without the part with its figures left out
    public static <T> List<T> withoutOneAlone(
            List<T> parts, Predicate<T> leftOut, ToIntFunction<T> people, UnaryOperator<T> without) {
        List<T> shown = new ArrayList<>(parts);
        if (parts.stream().filter(leftOut).count() == 1) {
            parts.stream()
                    .filter(leftOut.negate())
                    .min(Comparator.comparingInt(people))
                    .ifPresent(smallest -> shown.set(parts.indexOf(smallest), without.apply(smallest)));
        }
        return shown;
    }
}
