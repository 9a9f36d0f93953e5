package kz.tirek.funding.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.funding.statementfile.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final List<MatchKind> KINDS = List.of(MatchKind.values());

    private static final String ONE = "KZ90999TEST000000001";
    private static final String OTHER = "KZ90999TEST000000002";
    private static final String BIN = "991240999991";

    @Test
    void matchesByReferenceAndByAmountAndAccount() {
        Candidate named = disbursement("D-2026-000001", 300, ONE);
        Candidate likewise = disbursement("D-2026-000002", 300, ONE);
        assertThat(certain(out(300, "D-2026-000001", ONE, null), named, likewise))
                .containsExactly(named);
        assertThat(certain(out(300, null, ONE, "Оплата D-2026-000002, аванс"), named, likewise))
                .containsExactly(likewise);
        assertThat(certain(out(300, "1001", ONE, null), named)).containsExactly(named);
        assertThat(certain(out(300, "1001", ONE, null), named, likewise)).isEmpty();
        assertThat(certain(out(300, null, null, null), named)).isEmpty();
    }

    @Test
    void leavesToAPersonWhatSpeaksAgainstItself() {
        Candidate named = disbursement("D-2026-000001", 300, ONE);
        assertThat(certain(out(300, "D-2026-000001", OTHER, null), named)).isEmpty();
        assertThat(certain(out(301, "D-2026-000001", ONE, null), named)).isEmpty();
        assertThat(certain(new Sought(Flow.OUT, 300, List.of("D-2026-000001"), ONE, null, null, false, true), named))
                .isEmpty();
        Candidate own = new Candidate(
                MatchKind.DISBURSEMENT, UUID.randomUUID(), "D", 300, Set.of("D"), ONE, null, null, null, true);
        assertThat(certain(out(300, "D", ONE, null), own)).isEmpty();
        Proposal exceeding = new Matcher(out(301, "D-2026-000001", ONE, null), List.of(named))
                .proposals()
                .getFirst();
        assertThat(exceeding.grounds()).contains(Ground.REFERENCE, Ground.LINE_EXCEEDS);
        assertThat(exceeding.shares().getFirst().amount().tiyn()).isEqualTo(300);
    }

    @Test
    void paysPartsByReferenceOnly() {
        Candidate whole = disbursement("D-2026-000001", 300, ONE);
        assertThat(certain(out(100, "D-2026-000001", ONE, null), whole)).containsExactly(whole);
        assertThat(certain(out(100, null, ONE, null), whole)).isEmpty();
        assertThat(new Matcher(out(100, null, ONE, null), List.of(whole)).proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(proposal.grounds()).containsExactly(Ground.ACCOUNT, Ground.PART_OF_AMOUNT));
    }

    @Test
    void paysAWholeOrderInOneLine() {
        UUID order = UUID.randomUUID();
        Candidate first = ordered("D-2026-000001", 300, ONE, order);
        Candidate second = ordered("D-2026-000002", 200, OTHER, order);
        assertThat(certain(out(500, "PO-2026-000001", null, null), first, second))
                .containsExactlyInAnyOrder(first, second);
        assertThat(certain(out(500, null, null, null), first, second)).hasSize(2);
        assertThat(certain(out(500, null, ONE, null), first, second)).isEmpty();
        assertThat(certain(out(499, "PO-2026-000001", null, null), first, second))
                .isEmpty();
    }

    @Test
    void proposesWhatAddsUp() {
        Candidate first = disbursement("D-2026-000001", 300, ONE);
        Candidate second = disbursement("D-2026-000002", 200, ONE);
        Candidate third = disbursement("D-2026-000003", 70, ONE);
        List<Proposal> proposals = new Matcher(out(270, null, ONE, null), List.of(first, second, third)).proposals();
        assertThat(proposals.getFirst().parts())
                .extracting(Proposal.Part::candidate)
                .containsExactly(second, third);
        assertThat(proposals.getFirst().certain()).isFalse();
    }

    @Test
    void paysSeveralThatALineNames() {
        Candidate ten = disbursement("D-2026-000001", 10, ONE);
        Candidate eleven = disbursement("D-2026-000002", 11, ONE);
        Candidate twelve = disbursement("D-2026-000003", 12, ONE);
        Candidate thirteen = disbursement("D-2026-000004", 13, ONE);
        String names = "Оплата D-2026-000001, D-2026-000004";
        assertThat(certain(out(23, null, ONE, names), ten, eleven, twelve, thirteen))
                .containsExactly(ten, thirteen);
        assertThat(certain(out(23, null, null, names), ten, eleven, twelve, thirteen))
                .containsExactly(ten, thirteen);
        assertThat(certain(out(23, null, ONE, "D-2026-000003; D-2026-000002"), ten, eleven, twelve, thirteen))
                .containsExactly(eleven, twelve);
        assertThat(hindrance(out(23, null, OTHER, names), ten, thirteen)).isEqualTo(Hindrance.NOTHING_CERTAIN);
        assertThat(hindrance(out(24, null, ONE, names), ten, thirteen)).isEqualTo(Hindrance.NOTHING_CERTAIN);
        assertThat(hindrance(new Sought(Flow.OUT, 23, List.of(), ONE, null, names, false, true), ten, thirteen))
                .isEqualTo(Hindrance.POSSIBLE_DUPLICATE);
        Candidate own = new Candidate(
                MatchKind.DISBURSEMENT,
                UUID.randomUUID(),
                "D-2026-000004",
                13,
                Set.of("D-2026-000004"),
                ONE,
                null,
                null,
                null,
                true);
        assertThat(hindrance(out(23, null, ONE, names), ten, own)).isEqualTo(Hindrance.INVOLVED);
        assertThat(hindrance(out(23, null, ONE, names), ten, disbursement("D-2026-000004", 30, ONE)))
                .as("not a part of one of the two")
                .isEqualTo(Hindrance.NOTHING_CERTAIN);
    }

    @Test
    void proposesFirstTheSumsOfWhatIsNamed() {
        List<Candidate> open = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> disbursement("D-2026-0000" + (10 + i), i == 30 ? 13 : i == 29 ? 10 : 11, ONE))
                .toList();
        List<List<Long>> sums = new Matcher(out(34, null, ONE, "D-2026-000039, D-2026-000040"), open)
                .proposals().stream()
                        .filter(proposal -> proposal.grounds().contains(Ground.ADDS_UP))
                        .map(proposal -> proposal.parts().stream()
                                .map(Proposal.Part::tiyn)
                                .toList())
                        .toList();
        assertThat(sums).hasSize(3).containsOnly(List.of(10L, 13L, 11L));
    }

    @Test
    void takesBackSeveralThatALineNames() {
        Candidate first = incoming(MatchKind.ADVANCE, "D-2026-000001", 10);
        Candidate second = incoming(MatchKind.ADVANCE, "D-2026-000002", 13);
        Candidate payment = incoming(MatchKind.RETURNED_PAYMENT, "D-2026-000001", 10);
        Candidate other = incoming(MatchKind.RETURNED_PAYMENT, "D-2026-000002", 13);
        String names = "Возврат D-2026-000001 D-2026-000002";
        assertThat(certain(back(23, ONE, names, false), first, second)).containsExactly(first, second);
        assertThat(hindrance(back(23, ONE, names, false), first, second, payment, other))
                .isEqualTo(Hindrance.SEVERAL_FIT);
        assertThat(certain(back(23, OTHER, names, true), first, second, payment, other))
                .containsExactly(payment, other);
        assertThat(hindrance(back(20, ONE, "Возврат D-2026-000001", false), first, payment))
                .as("never what is one thing twice")
                .isEqualTo(Hindrance.NOTHING_CERTAIN);
    }

    @Test
    void takesAContributionByBinAndAmountOrByAgreement() {
        Candidate pledge = new Candidate(
                MatchKind.CONTRIBUTION,
                UUID.randomUUID(),
                "C-2026-000001",
                1000,
                Set.of("C-2026-000001", "17/2026"),
                OTHER,
                BIN,
                null,
                null,
                false);
        assertThat(certain(in(1000, BIN, null), pledge)).containsExactly(pledge);
        assertThat(certain(in(400, BIN, "Взнос по договору 17/2026"), pledge)).containsExactly(pledge);
        assertThat(certain(in(400, BIN, "Взнос по договору 117/2026"), pledge)).isEmpty();
        assertThat(certain(in(400, BIN, null), pledge)).isEmpty();
    }

    @Test
    void takesMoneyForReturnedOnlyIfToldSo() {
        Candidate payment = new Candidate(
                MatchKind.RETURNED_PAYMENT,
                UUID.randomUUID(),
                "D-1",
                300,
                Set.of("PO-7-1"),
                ONE,
                BIN,
                null,
                null,
                false);
        assertThat(certain(new Sought(Flow.IN, 300, List.of("PO-7-1"), ONE, null, null, false, false), payment))
                .hasSize(1);
        assertThat(certain(new Sought(Flow.IN, 300, List.of(), ONE, null, null, true, false), payment))
                .hasSize(1);
        assertThat(certain(new Sought(Flow.IN, 300, List.of(), ONE, null, null, false, false), payment))
                .isEmpty();
        assertThat(new Matcher(
                                new Sought(Flow.IN, 299, List.of("PO-7-1"), ONE, null, null, true, false),
                                List.of(payment))
                        .proposals())
                .isEmpty();
    }

    @Test
    void takesMoneyBackByReferenceAndAmountFromThePayeeAlone() {
        Candidate advance = incoming(MatchKind.ADVANCE, "D-2026-000001", 300);
        Candidate payment = incoming(MatchKind.RETURNED_PAYMENT, "D-2026-000001", 300);
        assertThat(certain(back(300, ONE, "Возврат D-2026-000001", false), advance))
                .containsExactly(advance);
        assertThat(hindrance(back(300, ONE, "Возврат", false), advance)).isEqualTo(Hindrance.NOTHING_CERTAIN);
        assertThat(hindrance(back(299, ONE, "Возврат D-2026-000001", false), advance))
                .isEqualTo(Hindrance.NOTHING_CERTAIN);
        assertThat(hindrance(back(300, OTHER, "Возврат D-2026-000001", false), advance))
                .isEqualTo(Hindrance.NOTHING_CERTAIN);
        assertThat(hindrance(back(300, ONE, "Возврат D-2026-000001", false), advance, payment))
                .isEqualTo(Hindrance.SEVERAL_FIT);
        assertThat(certain(back(300, ONE, "Возврат D-2026-000001", true), advance, payment))
                .containsExactly(payment);
        assertThat(certain(back(300, OTHER, "Возврат D-2026-000001", false), advance, payment))
                .as("from an account of the bank")
                .containsExactly(payment);
        assertThat(hindrance(back(300, OTHER, "Комиссия", false))).isEqualTo(Hindrance.NOTHING_FITS);
    }

    @Test
    void neverGivesMoreThanThereIs() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 20_000; i++) {
            Sought line = new Sought(
                    random.nextBoolean() ? Flow.OUT : Flow.IN,
                    1 + random.nextInt(12),
                    List.of("R" + random.nextInt(4)),
                    maybe(random, random.nextBoolean() ? ONE : OTHER),
                    maybe(random, BIN),
                    maybe(random, "REF-" + random.nextInt(4) + " x"),
                    random.nextBoolean(),
                    random.nextInt(5) == 0);
            List<Candidate> candidates = new ArrayList<>();
            for (int c = random.nextInt(7); c > 0; c--) {
                candidates.add(new Candidate(
                        KINDS.get(random.nextInt(KINDS.size())),
                        new UUID(0, c),
                        "D" + c,
                        1 + random.nextInt(8),
                        Set.of("R" + random.nextInt(4), "REF-" + random.nextInt(4)),
                        maybe(random, random.nextBoolean() ? ONE : OTHER),
                        maybe(random, BIN),
                        random.nextInt(3) == 0 ? new UUID(1, random.nextInt(2)) : null,
                        "R" + random.nextInt(4),
                        random.nextInt(5) == 0));
            }
            Matcher matcher = new Matcher(line, candidates);
            matcher.proposals().forEach(proposal -> requireWithin(line, proposal));
            Optional<Proposal> certain = matcher.certain();
            assertThat(certain.isPresent() && (line.doubted() || certain.get().isInvolved()))
                    .isFalse();
        }
    }

    private static void requireWithin(Sought line, Proposal proposal) {
        Map<UUID, Long> taken = new HashMap<>();
        long sum = 0;
        for (Proposal.Part part : proposal.parts()) {
            assertThat(part.candidate().kind().flow()).isEqualTo(line.flow());
            assertThat(part.tiyn()).isPositive();
            sum += part.tiyn();
            long whole = taken.merge(part.candidate().id(), part.tiyn(), Long::sum);
            assertThat(whole).isLessThanOrEqualTo(part.candidate().openTiyn());
        }
        assertThat(sum).isLessThanOrEqualTo(line.restTiyn());
    }

    private static @Nullable String maybe(Random random, String text) {
        return random.nextBoolean() ? text : null;
    }

    private static List<Candidate> certain(Sought line, Candidate... candidates) {
        return new Matcher(line, List.of(candidates))
                .certain()
                .map(proposal ->
                        proposal.parts().stream().map(Proposal.Part::candidate).toList())
                .orElse(List.of());
    }

    private static Sought out(long tiyn, @Nullable String reference, @Nullable String iban, @Nullable String purpose) {
        return new Sought(
                Flow.OUT, tiyn, reference == null ? List.of() : List.of(reference), iban, null, purpose, false, false);
    }

    private static Sought in(long tiyn, String bin, @Nullable String purpose) {
        return new Sought(Flow.IN, tiyn, List.of("5"), ONE, bin, purpose, false, false);
    }

    private static Sought back(long tiyn, String iban, String purpose, boolean returned) {
        return new Sought(Flow.IN, tiyn, List.of(), iban, null, purpose, returned, false);
    }

    private static Hindrance hindrance(Sought line, Candidate... candidates) {
        Matcher matcher = new Matcher(line, List.of(candidates));
        assertThat(matcher.certain()).isEmpty();
        return matcher.hindrance();
    }

    private static Candidate incoming(MatchKind kind, String code, long open) {
        return new Candidate(kind, UUID.randomUUID(), code, open, Set.of(code), ONE, null, null, null, false);
    }

    private static Candidate disbursement(String code, long open, String iban) {
        return new Candidate(
                MatchKind.DISBURSEMENT, UUID.randomUUID(), code, open, Set.of(code), iban, null, null, null, false);
    }

    private static Candidate ordered(String code, long open, String iban, UUID order) {
        return new Candidate(
                MatchKind.DISBURSEMENT,
                UUID.randomUUID(),
                code,
                open,
                Set.of(code),
                iban,
                null,
                order,
                "PO-2026-000001",
                false);
    }
}
