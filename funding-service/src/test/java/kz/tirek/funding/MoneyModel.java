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

/// What was done to the lines of a grant, kept in plain Java. What is acknowledged is told here, in whatever order it
/// happened; where everything stands follows from sums. Amounts are tiyn.
final class MoneyModel {

    private final Map<String, Long> approved = new TreeMap<>();
    private final Map<String, Long> revised = new TreeMap<>();
    private final Map<String, Contract> contracts = new TreeMap<>();
    private final Map<String, Spent> spent = new TreeMap<>();
    private final Map<String, Integer> events = new TreeMap<>();
    private long received;

    /// A contract: what it takes of each line, until what is not drawn is released.
    private static final class Contract {
        private final Map<String, Long> taken = new HashMap<>();
        private boolean released;
    }

    /// A disbursement of one line.
    private static final class Spent {
        private final @Nullable String contract;
        private final String line;
        private final long amount;
        private final Map<String, Long> payments = new HashMap<>();
        private final Set<String> sentBack = new HashSet<>();
        private boolean approved;
        private boolean withdrawn;
        private long acquitted;
        private long returned;

        private Spent(@Nullable String contract, String line, long amount) {
            this.contract = contract;
            this.line = line;
            this.amount = amount;
        }

        private long owed() {
            return approved && !withdrawn ? amount : 0;
        }

        private long paid() {
            return payments.entrySet().stream()
                    .filter(payment -> !sentBack.contains(payment.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    MoneyModel(List<String> lines, long tiyn) {
        lines.forEach(line -> {
            approved.put(line, tiyn);
            revised.put(line, 0L);
        });
        events.put("BUDGET_APPROVED", 1);
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

    /// A disbursement is drawn up; nobody else knows of it yet.
    synchronized void drafted(String disbursement, @Nullable String contract, String line, long tiyn) {
        spent.put(disbursement, new Spent(contract, line, tiyn));
    }

    synchronized void approved(String disbursement) {
        happened("DISBURSEMENT_APPROVED");
        spent(disbursement).approved = true;
    }

    synchronized void withdrawn(String disbursement) {
        happened("REVERSAL");
        spent(disbursement).withdrawn = true;
    }

    synchronized void paid(String disbursement, String reference, long tiyn) {
        happened("DISBURSEMENT_PAID");
        spent(disbursement).payments.put(reference, tiyn);
    }

    synchronized void sentBack(String disbursement, String reference) {
        happened("PAYMENT_RETURNED");
        spent(disbursement).sentBack.add(reference);
    }

    synchronized void acquitted(String disbursement, long tiyn) {
        happened("ACQUITTED");
        spent(disbursement).acquitted += tiyn;
    }

    synchronized void gaveBack(String disbursement, long tiyn) {
        happened("MONEY_RETURNED");
        spent(disbursement).returned += tiyn;
    }

    synchronized void received(long tiyn) {
        received += tiyn;
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
                    + on(line).mapToLong(each -> (each.contract == null ? each.owed() : 0) - each.paid())
                            .sum();
            long disbursed =
                    on(line).mapToLong(each -> each.paid() - each.returned).sum();
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

    /// What is paid of each disbursement.
    synchronized Map<String, Long> payments() {
        Map<String, Long> payments = new TreeMap<>();
        spent.forEach((disbursement, each) -> payments.put(disbursement, each.paid()));
        return payments;
    }

    /// What the postings about the grant, and those on the bank account, sum up to by account; accounts that stand at
    /// nothing are left out.
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
        spent.values().forEach(each -> {
            accounts.merge(
                    each.contract == null ? "advances" : "prepayments",
                    each.owed() - each.acquitted - each.returned,
                    Long::sum);
            accounts.merge("payables", each.paid() - each.owed(), Long::sum);
            accounts.merge("expense-equipment", each.acquitted, Long::sum);
            accounts.merge(bank, each.returned - each.paid(), Long::sum);
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
        return Objects.requireNonNull(spent.get(id), id);
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
