package kz.tirek.hubschool.proposal;

/// Prices of the dual programme, in metres: what one more place at a hub would save, and what a school costs at these
/// prices.
///
/// @param hubs the price of a place at each hub; nothing where a place is left
/// @param schools the cheapest of every hub a school may go to, distance and price together, and of the penalty
@SuppressWarnings("ArrayRecordComponent") // numbers by index, compared with nothing
record Prices(long[] hubs, long[] schools) {

    private static final long UNREACHABLE = Long.MAX_VALUE / 4;

    /// The prices that belong to an assignment: the shortest distances to the sink in its residual network, by the
    /// method of Bellman and Ford. From a full hub the way leads through a school it holds, to another hub or none.
    static Prices of(Transport transport, Assignment assignment) {
        long penalty = transport.penaltyMetres();
        long[][] moves = new long[transport.hubs()][transport.hubs()];
        long[] price = new long[transport.hubs()];
        residual(transport, assignment, penalty, moves, price);
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > transport.hubs()) {
                throw new IllegalStateException(
                        "the assignment can be improved: its residual network has a negative cycle");
            }
            changed = relax(moves, price);
        }
        long[] values = new long[transport.schools()];
        for (int school = 0; school < transport.schools(); school++) {
            values[school] = value(transport, school, penalty, price);
        }
        return new Prices(price, values);
    }

    /// What moving a school of one hub to another costs at least, and giving a place of a hub up.
    private static void residual(
            Transport transport, Assignment assignment, long penalty, long[][] moves, long[] giveUp) {
        int[] loads = assignment.loads(transport);
        for (int hub = 0; hub < transport.hubs(); hub++) {
            java.util.Arrays.fill(moves[hub], UNREACHABLE);
            giveUp[hub] = loads[hub] < transport.places()[hub] ? 0 : UNREACHABLE;
        }
        for (int school = 0; school < transport.schools(); school++) {
            if (assignment.places(school)) {
                int from = assignment.hubs()[school];
                int metres = transport.metres()[school][from];
                giveUp[from] = Math.min(giveUp[from], penalty - metres);
                for (int to = 0; to < transport.hubs(); to++) {
                    if (transport.allows(school, to)) {
                        moves[from][to] = Math.min(moves[from][to], transport.metres()[school][to] - metres);
                    }
                }
            }
        }
    }

    private static boolean relax(long[][] moves, long[] price) {
        boolean changed = false;
        for (int from = 0; from < price.length; from++) {
            for (int to = 0; to < price.length; to++) {
                if (moves[from][to] < UNREACHABLE && moves[from][to] + price[to] < price[from]) {
                    price[from] = moves[from][to] + price[to];
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static long value(Transport transport, int school, long penalty, long[] price) {
        long value = penalty;
        for (int hub = 0; hub < price.length; hub++) {
            if (transport.allows(school, hub)) {
                value = Math.min(value, transport.metres()[school][hub] + price[hub]);
            }
        }
        return value;
    }
}
