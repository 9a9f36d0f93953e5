package kz.tirek.hubschool.proposal;

import java.math.BigInteger;

/// That an assignment is the best one, checked arc by arc. See docs/adr/0010.
///
/// @param penaltyMetres what a school without a hub counts
/// @param totalMetres of all placements
/// @param bound what every assignment costs at least, and this one exactly
record Proof(long penaltyMetres, long totalMetres, BigInteger bound) {

    /// Checks that the assignment keeps the rules, that no arc is cheaper than its prices say, and that the prices
    /// sum up to what the assignment costs. By weak duality nothing costs less.
    ///
    /// @throws IllegalStateException if any of this does not hold: then nothing is proved
    static Proof of(Transport transport, Assignment assignment, Prices prices) {
        long penalty = transport.penaltyMetres();
        BigInteger bound = BigInteger.ZERO;
        int[] loads = assignment.loads(transport);
        for (int hub = 0; hub < transport.hubs(); hub++) {
            require(loads[hub] <= transport.places()[hub], "hub %d takes more than it has places", hub);
            require(prices.hubs()[hub] >= 0, "the price of hub %d is negative", hub);
            bound = bound.subtract(BigInteger.valueOf(prices.hubs()[hub])
                    .multiply(BigInteger.valueOf(transport.places()[hub])));
        }
        for (int school = 0; school < transport.schools(); school++) {
            long value = prices.schools()[school];
            require(value <= penalty, "school %d is worth more than the penalty", school);
            requireNoCheaperHub(transport, prices, school, value);
            require(
                    !assignment.places(school)
                            || transport.allows(school, assignment.hubs()[school]),
                    "school %d goes where it may not",
                    school);
            bound = bound.add(BigInteger.valueOf(value));
        }
        long total = assignment.totalMetres(transport);
        long unplaced = transport.schools() - (long) assignment.placed();
        BigInteger cost = BigInteger.valueOf(penalty)
                .multiply(BigInteger.valueOf(unplaced))
                .add(BigInteger.valueOf(total));
        if (!bound.equals(cost)) {
            throw new IllegalStateException("the bound " + bound + " is not the cost " + cost);
        }
        return new Proof(penalty, total, bound);
    }

    private static void requireNoCheaperHub(Transport transport, Prices prices, int school, long value) {
        for (int hub = 0; hub < transport.hubs(); hub++) {
            require(
                    !transport.allows(school, hub) || value <= transport.metres()[school][hub] + prices.hubs()[hub],
                    "school %d is worth more than some hub costs",
                    school);
        }
    }

    private static void require(boolean holds, String otherwise, int index) {
        if (!holds) {
            throw new IllegalStateException(otherwise.formatted(index));
        }
    }
}
