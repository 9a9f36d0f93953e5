package kz.tirek.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The ledger as a person would keep it on paper: a list of entries, every figure summed from its beginning. The
/// oracle of the property tests.
final class LedgerModel {

    /// An entry and when it was recorded.
    record Line(Entry entry, Instant recordedAt) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<Cause, Entry> causes = new HashMap<>();

    boolean knows(Entry entry) {
        return entry.equals(causes.get(entry.cause()));
    }

    /// Whether `entry` leaves every budget line it touches with nothing below zero.
    boolean allows(Entry entry) {
        Map<UUID, Long> change = new HashMap<>();
        for (Posting posting : entry.postings()) {
            if (posting.account().equals(Account.AVAILABLE_BUDGET)) {
                change.merge(posting.line(), posting.amountTiyn(), Long::sum);
            }
        }
        return change.entrySet().stream()
                .allMatch(each -> each.getValue() >= 0
                        || sum(Account.AVAILABLE_BUDGET, each.getKey(), LocalDate.MAX, Instant.MAX) + each.getValue()
                                >= 0);
    }

    void add(Entry entry, Instant recordedAt) {
        lines.add(new Line(entry, recordedAt));
        causes.put(entry.cause(), entry);
    }

    List<Line> lines() {
        return lines;
    }

    BudgetFigures figures(UUID line, AsOf cut) {
        long approved = -sum(Account.APPROPRIATION, line, cut.effectiveAt(), cut.knownAt());
        return new BudgetFigures(
                approved,
                approved - sum(Account.BUDGET_REVISION, line, cut.effectiveAt(), cut.knownAt()),
                sum(Account.ENCUMBRANCE, line, cut.effectiveAt(), cut.knownAt()),
                sum(Account.DISBURSED_BUDGET, line, cut.effectiveAt(), cut.knownAt()));
    }

    /// Balance of each account that was posted to.
    Map<String, Long> balances() {
        Map<String, Long> balances = new TreeMap<>();
        lines.forEach(line -> line.entry()
                .postings()
                .forEach(posting -> balances.merge(posting.account().code(), posting.amountTiyn(), Long::sum)));
        return balances;
    }

    private long sum(Account account, UUID line, LocalDate effectiveAt, Instant knownAt) {
        return lines.stream()
                .filter(each -> !each.entry().effectiveOn().isAfter(effectiveAt)
                        && !each.recordedAt().isAfter(knownAt))
                .flatMap(each -> each.entry().postings().stream())
                .filter(posting ->
                        posting.account().equals(account) && posting.line().equals(line))
                .mapToLong(Posting::amountTiyn)
                .sum();
    }
}
