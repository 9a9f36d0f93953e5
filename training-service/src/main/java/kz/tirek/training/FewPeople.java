package kz.tirek.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What parts of a total may not tell of few people (Law 94-V, art. 17).
public final class FewPeople {

    /// Fewer than these are few.
    private static final int FEWEST = 5;

    private FewPeople() {}

    /// Whether a figure tells of few; nobody is not few.
    public static boolean are(long people) {
        return people > 0 && people < FEWEST;
    }

    /// Which parts of a total are left out: those of few people and, where the total would exceed the others by those
    /// alone, the smallest part of more.
    ///
    /// @param people how many people each part is about
    /// @param untold how many people a part is about that is never told
    public static <K> Set<K> leftOut(Map<K, Long> people, int untold) {
        Set<K> leftOut = people.keySet().stream()
                .filter(part -> are(people.getOrDefault(part, 0L)))
                .collect(Collectors.toCollection(HashSet::new));
        boolean alone = untold < FEWEST && (are(untold) || !leftOut.isEmpty());
        if (alone) {
            people.entrySet().stream()
                    .filter(part -> part.getValue() >= FEWEST)
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(smallest -> leftOut.add(smallest.getKey()));
        }
        return leftOut;
    }

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
