package kz.tirek.funding.auditsample;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// The largest items of each part of a population that were not drawn.
final class Undrawn implements Members.Visitor {

    private final Strata strata;
    private final Set<Long> drawn;
    private final Map<String, Long> most;
    private final Map<String, PriorityQueue<Long>> largest = new HashMap<>();

    /// @param drawn numbers of the items that were drawn
    /// @param most how many are asked for of each part, by its name
    Undrawn(Strata strata, Set<Long> drawn, Map<String, Long> most) {
        this.strata = strata;
        this.drawn = drawn;
        this.most = most;
    }

    @Override
    public void visit(Members.Member member) {
        if (!drawn.contains(member.number())) {
            String part = strata.of(member);
            PriorityQueue<Long> amounts = largest.computeIfAbsent(part, name -> new PriorityQueue<>());
            amounts.add(member.amountTiyn());
            if (amounts.size() > most.getOrDefault(part, 0L)) {
                amounts.remove();
            }
        }
    }

    /// What they add up to, of a part.
    long tiyn(String part) {
        return largest.getOrDefault(part, new PriorityQueue<>()).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
