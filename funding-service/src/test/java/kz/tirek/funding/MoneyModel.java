package kz.tirek.funding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was done to the lines of a funder's grants, kept in plain Java. What is acknowledged is told here, in
/// whatever order it happened; where everything stands follows from sums. Amounts are tiyn.
final class MoneyModel {

    private final Map<String, Long> approved = new TreeMap<>();
    private final Map<String, Long> revised = new TreeMap<>();
    private final Map<String, Contract> contracts = new TreeMap<>();
    private final Map<String, Spent> spent = new TreeMap<>();
    private final Map<String, Integer> sentBack = new HashMap<>();
    private final Set<String> mistaken = new HashSet<>();
    private final Map<String, Boolean> matches = new TreeMap<>();
    private final Map<String, String> exported = new TreeMap<>();
    private final Map<String, Integer> events = new TreeMap<>();
    private final Set<String> closed = new HashSet<>();
    private long pledged;
    private long received;

    /// A contract: what it takes of each line, until what is not drawn is released.
    private static final class Contract {
        private final Map<String, Long> taken = new HashMap<>();
        private boolean released;
    }

    /// A disbursement of one line. Somebody may tell of its payment before the one who approved it has an answer.
    private static final class Spent {
        private @Nullable String contract;
        private String line = "";
        private long amount;
        private final Map<String, Long> payments = new HashMap<>();
        private final Map<String, Long> releases = new HashMap<>();
        private boolean withdrawn;
        private long acquitted;
        private long returned;

        private long owed() {
            return withdrawn
                    ? 0
                    : amount
                            - releases.values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum();
        }
    }

    /// What a line of a bank statement was found to be about.
    ///
    /// @param target the disbursement, payment, contribution or return, as the kind says
    /// @param cause what it recorded, or found
    record Match(String id, String kind, String target, String cause, long tiyn, boolean undone) {}

    /// A budget is approved.
    synchronized void granted(Map<String, Long> lines) {
        happened("BUDGET_APPROVED");
        lines.forEach((line, tiyn) -> {
            approved.put(line, tiyn);
            revised.putIfAbsent(line, 0L);
        });
    }

    /// @param left what each line had
    synchronized void closed(Map<String, Long> left) {
        closed.addAll(left.keySet());
        left.forEach((line, tiyn) -> revised.merge(line, -tiyn, Long::sum));
        if (left.values().stream().anyMatch(tiyn -> tiyn > 0)) {
            happened("GRANT_CLOSED");
        }
    }

    synchronized void revised(Map<String, Long> changes) {
        happened("BUDGET_REVISED");
        changes.forEach((line, tiyn) -> revised.merge(line, tiyn, Long::sum));
    }

    synchronized void signed(String contract, Map<String, Long> lines) {
        happened("COMMITMENT_SIGNED");
        lines.forEach((line, tiyn) -> contract(contract).taken.merge(line, tiyn, Long::sum));
    }

    synchronized void amended(String contract, String line, long change) {
        happened("COMMITMENT_AMENDED");
        contract(contract).taken.merge(line, change, Long::sum);
    }

    synchronized void released(String contract) {
        contract(contract).released = true;
    }

    synchronized void approved(String disbursement, @Nullable String contract, String line, long tiyn) {
        happened("DISBURSEMENT_APPROVED");
        Spent spent = spent(disbursement);
        spent.contract = contract;
        spent.line = line;
        spent.amount = tiyn;
    }

    synchronized void withdrawn(String disbursement) {
        happened("REVERSAL");
        spent(disbursement).withdrawn = true;
    }

    synchronized void paid(String disbursement, String payment, long tiyn) {
        happened("DISBURSEMENT_PAID");
        spent(disbursement).payments.put(payment, tiyn);
    }

    synchronized void sentBack(String payment) {
        happened("PAYMENT_RETURNED");
        sentBack.merge(payment, 1, Integer::sum);
    }

    synchronized void standsAfterAll(String payment) {
        happened("REVERSAL");
        sentBack.merge(payment, -1, Integer::sum);
    }

    synchronized void neverPaid(String payment) {
        happened("REVERSAL");
        mistaken.add(payment);
    }

    /// @param releases everything that was released of it so far, by id
    synchronized void released(String disbursement, Map<String, Long> releases) {
        happened("DISBURSEMENT_RELEASED");
        spent(disbursement).releases.putAll(releases);
    }

    synchronized void acquitted(String disbursement, long tiyn) {
        happened("ACQUITTED");
        spent(disbursement).acquitted += tiyn;
    }

    synchronized void unacquitted(String disbursement, long tiyn) {
        happened("REVERSAL");
        spent(disbursement).acquitted -= tiyn;
    }

    synchronized void gaveBack(String disbursement, long tiyn) {
        happened("MONEY_RETURNED");
        spent(disbursement).returned += tiyn;
    }

    synchronized void keptAfterAll(String disbursement, long tiyn) {
        happened("REVERSAL");
        spent(disbursement).returned -= tiyn;
    }

    synchronized void pledged(long tiyn) {
        happened("CONTRIBUTION_PLEDGED");
        pledged += tiyn;
    }

    synchronized void givenUp(long tiyn) {
        happened("CONTRIBUTION_RELEASED");
        pledged -= tiyn;
    }

    synchronized void received(long tiyn) {
        happened("CONTRIBUTION_RECEIVED");
        received += tiyn;
    }

    synchronized void notReceived(long tiyn) {
        happened("REVERSAL");
        received -= tiyn;
    }

    /// Who answers for a line, or reads it, tells all its matches: each counts once, and is undone once.
    synchronized void saw(Match match) {
        if (matches.putIfAbsent(match.id, true) == null) {
            switch (match.kind) {
                case "DISBURSEMENT" -> paid(match.target, match.cause, match.tiyn);
                case "ADVANCE" -> gaveBack(match.target, match.tiyn);
                case "RETURNED_PAYMENT" -> sentBack(match.target);
                case "CONTRIBUTION" -> received(match.tiyn);
                default -> {}
            }
        }
        if (match.undone && Boolean.TRUE.equals(matches.put(match.id, false))) {
            switch (match.kind) {
                case "DISBURSEMENT" -> neverPaid(match.cause);
                case "ADVANCE" -> keptAfterAll(match.target, match.tiyn);
                case "RETURNED_PAYMENT" -> standsAfterAll(match.target);
                case "CONTRIBUTION" -> notReceived(match.tiyn);
                default -> {}
            }
        }
    }

    /// An order is frozen as it was exported.
    synchronized void exported(String order, String items) {
        exported.put(order, items);
    }

    /// How often each event of the ledger was acknowledged, releases left out: those that move nothing leave no
    /// entry.
    synchronized Map<String, Integer> events() {
        return Map.copyOf(events);
    }

    /// Approved, revised, committed, disbursed and available of each line.
    synchronized Map<String, List<Long>> lines() {
        Map<String, List<Long>> lines = new TreeMap<>();
        for (String line : approved.keySet()) {
            long budget = get(approved, line) + get(revised, line);
            long committed = contracts.keySet().stream()
                            .mapToLong(contract -> encumbered(contract, line))
                            .sum()
                    + on(line).mapToLong(each -> (each.contract == null ? each.owed() : 0) - paid(each))
                            .sum();
            long disbursed =
                    on(line).mapToLong(each -> paid(each) - each.returned).sum();
            lines.put(line, List.of(get(approved, line), budget, committed, disbursed, budget - committed - disbursed));
        }
        return lines;
    }

    /// What each contract takes, what is drawn from it and what is left.
    synchronized Map<String, List<Long>> contracts() {
        Map<String, List<Long>> stand = new TreeMap<>();
        contracts.keySet().forEach(contract -> {
            long amount = approved.keySet().stream()
                    .mapToLong(line -> encumbered(contract, line))
                    .sum();
            long drawn = approved.keySet().stream()
                    .mapToLong(line -> drawn(contract, line))
                    .sum();
            stand.put(contract, List.of(amount, drawn, amount - drawn));
        });
        return stand;
    }

    /// Lines of grants that are closed.
    synchronized Set<String> closed() {
        return Set.copyOf(closed);
    }

    /// What is paid of each disbursement.
    synchronized Map<String, Long> payments() {
        Map<String, Long> payments = new TreeMap<>();
        spent.forEach((disbursement, each) -> payments.put(disbursement, paid(each)));
        return payments;
    }

    /// Whether each match stands.
    synchronized Map<String, Boolean> matches() {
        return new TreeMap<>(matches);
    }

    /// What each exported order was said to hold.
    synchronized Map<String, String> exported() {
        return new TreeMap<>(exported);
    }

    /// What the postings about the funder's grants and pledges, and those on the bank account, sum up to by account;
    /// accounts that stand at nothing are left out.
    synchronized Map<String, Long> accounts(String bank) {
        Map<String, Long> accounts = new TreeMap<>();
        lines().values().forEach(line -> {
            accounts.merge("appropriation", -line.get(0), Long::sum);
            accounts.merge("budget-revision", line.get(0) - line.get(1), Long::sum);
            accounts.merge("encumbrance", line.get(2), Long::sum);
            accounts.merge("disbursed-budget", line.get(3), Long::sum);
            accounts.merge("available-budget", line.get(4), Long::sum);
        });
        accounts.put(bank, received);
        accounts.put("contributions-receivable", pledged - received);
        accounts.put("contributions", -pledged);
        spent.values().forEach(each -> {
            accounts.merge(
                    each.contract == null ? "advances" : "prepayments",
                    each.owed() - each.acquitted - each.returned,
                    Long::sum);
            accounts.merge("payables", paid(each) - each.owed(), Long::sum);
            accounts.merge("expense-equipment", each.acquitted, Long::sum);
            accounts.merge(bank, each.returned - paid(each), Long::sum);
        });
        accounts.values().removeIf(balance -> balance == 0);
        return accounts;
    }

    private void happened(String event) {
        events.merge(event, 1, Integer::sum);
    }

    private Contract contract(String id) {
        return contracts.computeIfAbsent(id, _ -> new Contract());
    }

    private Spent spent(String id) {
        return spent.computeIfAbsent(id, _ -> new Spent());
    }

    private long paid(Spent of) {
        return of.payments.entrySet().stream()
                .filter(payment -> sentBack.getOrDefault(payment.getKey(), 0) == 0)
                .filter(payment -> !mistaken.contains(payment.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Stream<Spent> on(String line) {
        return spent.values().stream().filter(each -> each.line.equals(line));
    }

    private long encumbered(String contract, String line) {
        Contract known = contract(contract);
        return known.released ? drawn(contract, line) : known.taken.getOrDefault(line, 0L);
    }

    private long drawn(String contract, String line) {
        return on(line).filter(each -> contract.equals(each.contract))
                .mapToLong(Spent::owed)
                .sum();
    }

    private static long get(Map<String, Long> amounts, String line) {
        return Objects.requireNonNull(amounts.get(line));
    }
}
