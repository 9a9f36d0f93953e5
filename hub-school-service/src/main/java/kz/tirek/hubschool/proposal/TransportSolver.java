package kz.tirek.hubschool.proposal;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// Solves a [Transport] as a minimum-cost flow with OR-Tools: one unit from each school, through a hub it may go to
/// or past all of them at the price of the penalty.
///
/// Native code: not for virtual threads, whose carrier it would hold.
@ApplicationScoped
class TransportSolver {

    /// What solves, as it is stored with a solution.
    static final String NAME = "OR-Tools 9.15, min-cost flow (cost-scaling push-relabel)";

    /// A network of the whole country takes some 100 MB outside the heap: one at a time.
    private final Semaphore room = new Semaphore(1, true);

    /// The greatest number of placements, and among those the least total distance.
    Assignment solve(Transport transport) {
        int[] hubs = new int[transport.schools()];
        Arrays.fill(hubs, Assignment.NONE);
        if (transport.schools() > 0 && transport.hubs() > 0) {
            room.acquireUninterruptibly();
            try {
                Loader.loadNativeLibraries();
                flow(transport, hubs);
            } finally {
                room.release();
            }
        }
        return new Assignment(hubs);
    }

    private static void flow(Transport transport, int[] hubs) {
        int sink = transport.schools() + transport.hubs();
        long penalty = transport.penaltyMetres();
        MinCostFlow network = new MinCostFlow(sink + 1, transport.schools() * (transport.hubs() + 1));
        for (int school = 0; school < transport.schools(); school++) {
            network.setNodeSupply(school, 1);
            network.addArcWithCapacityAndUnitCost(school, sink, 1, penalty);
            for (int hub = 0; hub < transport.hubs(); hub++) {
                if (transport.allows(school, hub)) {
                    network.addArcWithCapacityAndUnitCost(
                            school, transport.schools() + hub, 1, transport.metres()[school][hub]);
                }
            }
        }
        for (int hub = 0; hub < transport.hubs(); hub++) {
            network.addArcWithCapacityAndUnitCost(
                    transport.schools() + hub, sink, transport.places()[hub], 0);
        }
        network.setNodeSupply(sink, -transport.schools());
        MinCostFlowBase.Status status = network.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("the flow is not solved: " + status);
        }
        for (int arc = 0; arc < network.getNumArcs(); arc++) {
            int head = network.getHead(arc);
            if (head != sink && network.getFlow(arc) == 1) {
                hubs[network.getTail(arc)] = head - transport.schools();
            }
        }
    }
}
