package kz.tirek.funding.auditsample;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.conventions.money.Money;
import org.jspecify.annotations.Nullable;

/// Tells to which stratum each item belongs, and counts them. Without strata all belong to one that has no name.
final class Strata implements Members.Visitor {

    private final List<Money> begins;
    private final List<String> bands = new ArrayList<>();
    private final Map<String, Tally> tallies;

    Strata(@Nullable NewStrata asked) {
        begins = asked == null ? List.of() : asked.begins();
        String from = "";
        for (Money begin : begins) {
            bands.add(from + "/" + begin);
            from = begin.toString();
        }
        bands.add(from + "/");
        tallies = new TreeMap<>(
                begins.isEmpty() ? Comparator.<String>naturalOrder() : Comparator.comparingInt(bands::indexOf));
    }

    /// How many items, and how much.
    record Tally(long members, long tiyn) {

        /// That of one item.
        static Tally of(Members.Member member) {
            return new Tally(1, member.amountTiyn());
        }

        Tally plus(Tally other) {
            return new Tally(members + other.members, Math.addExact(tiyn, other.tiyn));
        }
    }

    @Override
    public void visit(Members.Member member) {
        tallies.merge(of(member), Tally.of(member), Tally::plus);
    }

    /// The name of the stratum an item belongs to.
    String of(Members.Member member) {
        if (begins.isEmpty()) {
            return member.stratum();
        }
        int band = 0;
        while (band < begins.size() && begins.get(band).tiyn() <= member.amountTiyn()) {
            band++;
        }
        return bands.get(band);
    }

    /// What was counted, by name, in the order of the strata.
    Map<String, Tally> tallies() {
        return tallies;
    }

    /// How many items of each are drawn where `size` are drawn in all, in the order of `strata`.
    ///
    /// @param size at least as many as there are strata
    static int[] allocated(List<Tally> strata, Allocation allocation, int size) {
        int[] drawn = new int[strata.size()];
        long all = strata.stream().mapToLong(Tally::members).sum();
        for (int given = 0; given < Math.min(size, all); given++) {
            drawn[given < drawn.length ? given : neediest(strata, allocation, drawn)]++;
        }
        return drawn;
    }

    private static int neediest(List<Tally> strata, Allocation allocation, int[] drawn) {
        int neediest = -1;
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] < strata.get(i).members()
                    && (neediest < 0
                            || claim(strata.get(i), allocation, drawn[neediest])
                                            .compareTo(claim(strata.get(neediest), allocation, drawn[i]))
                                    > 0)) {
                neediest = i;
            }
        }
        return neediest;
    }

    /// A measure times twice the other's items and a half: larger quotients have larger claims.
    private static BigInteger claim(Tally stratum, Allocation allocation, int otherDrawn) {
        return BigInteger.valueOf(allocation.measure(stratum.members(), stratum.tiyn()))
                .multiply(BigInteger.valueOf(2L * otherDrawn + 1));
    }
}
