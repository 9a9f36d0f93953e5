package kz.tirek.hubschool.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The solver against trying everything.
class TransportSolverTest {

    private static final TransportSolver SOLVER = new TransportSolver();

    @Property(tries = 1500)
    void findsWhatTryingEverythingFinds(@ForAll("small") Transport transport) {
        Assignment assignment = SOLVER.solve(transport);
        Best best = new Best(transport);
        assertThat(assignment.placed()).isEqualTo(best.placed);
        assertThat(assignment.totalMetres(transport)).isEqualTo(best.metres);
        Proof proof = Proof.of(transport, assignment, Prices.of(transport, assignment));
        assertThat(proof.totalMetres()).isEqualTo(best.metres);
        assertThat(proof.bound())
                .isEqualTo(
                        BigInteger.valueOf(proof.penaltyMetres() * (transport.schools() - best.placed) + best.metres));
    }

    @Property(tries = 1500)
    void keepsPlacesAndWhatIsForbidden(@ForAll("small") Transport transport) {
        Assignment assignment = SOLVER.solve(transport);
        int[] loads = assignment.loads(transport);
        for (int hub = 0; hub < transport.hubs(); hub++) {
            assertThat(loads[hub]).isLessThanOrEqualTo(transport.places()[hub]);
        }
        for (int school = 0; school < transport.schools(); school++) {
            if (assignment.places(school)) {
                assertThat(transport.allows(school, assignment.hubs()[school])).isTrue();
            }
        }
    }

    @Property(tries = 1500)
    void provesNothingThatIsNotTheBest(@ForAll("small") Transport transport, @ForAll int luck) {
        Assignment worse = arbitrary(transport, luck);
        Best best = new Best(transport);
        if (worse.placed() == best.placed && worse.totalMetres(transport) == best.metres) {
            Proof.of(transport, worse, Prices.of(transport, worse));
        } else {
            assertThatThrownBy(() -> Proof.of(transport, worse, Prices.of(transport, worse)))
                    .isInstanceOf(IllegalStateException.class);
            Prices good = Prices.of(transport, SOLVER.solve(transport));
            assertThatThrownBy(() -> Proof.of(transport, worse, good)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Example
    void placesMoreBeforeItShortens() {
        Transport transport = new Transport(new int[] {1, 1}, new int[][] {{1, 900}, {2, Transport.FORBIDDEN}});
        assertThat(SOLVER.solve(transport).hubs()).containsExactly(1, 0);
    }

    @Example
    void placesNobodyWithoutHubsAndNothingWithoutSchools() {
        assertThat(SOLVER.solve(new Transport(new int[0], new int[3][0])).placed())
                .isZero();
        assertThat(SOLVER.solve(new Transport(new int[] {4}, new int[0][1])).hubs())
                .isEmpty();
    }

    @Example
    void refusesPricesThatAreTooGood() {
        Transport transport = new Transport(new int[] {1}, new int[][] {{5}, {7}});
        Assignment assignment = SOLVER.solve(transport);
        Prices prices = Prices.of(transport, assignment);
        long[] raised = prices.schools().clone();
        raised[1]++;
        assertThatThrownBy(() -> Proof.of(transport, assignment, new Prices(prices.hubs(), raised)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Proof.of(transport, assignment, new Prices(new long[] {-1}, prices.schools())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<Transport> small() {
        Arbitrary<Integer> metres = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Transport.FORBIDDEN)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 6)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 3_000_000)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4))
                .flatAs((schools, hubs) -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(1, 3)
                                        .array(int[].class)
                                        .ofSize(hubs),
                                metres.array(int[].class)
                                        .ofSize(hubs)
                                        .array(int[][].class)
                                        .ofSize(schools))
                        .as(Transport::new));
    }

    /// Some assignment that keeps the rules.
    private static Assignment arbitrary(Transport transport, int luck) {
        java.util.Random random = new java.util.Random(luck);
        int[] left = transport.places().clone();
        int[] hubs = new int[transport.schools()];
        for (int school = 0; school < hubs.length; school++) {
            int hub = random.nextInt(transport.hubs() + 1) - 1;
            hubs[school] = hub >= 0 && transport.allows(school, hub) && left[hub]-- > 0 ? hub : Assignment.NONE;
        }
        return new Assignment(hubs);
    }

    /// The best of all assignments, found by trying them.
    private static final class Best {

        private final Transport transport;
        private final int[] left;
        private int placed = -1;
        private long metres;

        Best(Transport transport) {
            this.transport = transport;
            this.left = Arrays.copyOf(transport.places(), transport.hubs());
            search(0, 0, 0);
        }

        private void search(int school, int placedSoFar, long metresSoFar) {
            if (school == transport.schools()) {
                if (placedSoFar > placed || (placedSoFar == placed && metresSoFar < metres)) {
                    placed = placedSoFar;
                    metres = metresSoFar;
                }
                return;
            }
            search(school + 1, placedSoFar, metresSoFar);
            for (int hub = 0; hub < transport.hubs(); hub++) {
                if (transport.allows(school, hub) && left[hub] > 0) {
                    left[hub]--;
                    search(school + 1, placedSoFar + 1, metresSoFar + transport.metres()[school][hub]);
                    left[hub]++;
                }
            }
        }
    }
}
