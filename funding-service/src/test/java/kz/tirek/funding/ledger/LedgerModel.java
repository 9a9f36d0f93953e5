package kz.tirek.funding.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Overdraft;
import kz.tirek.funding.ledger.Recording.Overdrawn;
import kz.tirek.funding.ledger.Recording.Shortfall;
import org.jspecify.annotations.Nullable;

/// The ledger as a person would keep it on paper: a list of entries, every figure summed from its beginning. The
/// oracle of the property tests.
final class LedgerModel {

    /// An entry and when it was recorded.
    record Line(Entry entry, Instant recordedAt) {}

    /// What must not go negative: a bank account, or an account of a budget line.
    private record Guard(String account, @Nullable UUID line) {

        static @Nullable Guard of(Posting posting) {
            return switch (posting.account().kind()) {
                case AVAILABLE_BUDGET, ENCUMBRANCE, DISBURSED_BUDGET, ADVANCES, PREPAYMENTS ->
                    new Guard(posting.account().code(), posting.line());
                case BANK ->
                    posting.account().equals(Account.BANK)
                            ? null
                            : new Guard(posting.account().code(), null);
                default -> null;
            };
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<Cause, Entry> causes = new HashMap<>();

    boolean knows(Entry entry) {
        return entry.equals(causes.get(entry.cause()));
    }

    /// Why `entry` is to be refused, or null if it leaves nothing negative on any day.
    @Nullable
    Recording refusal(Entry entry) {
        List<Overdraft> overdrafts = new ArrayList<>();
        changes(entry).forEach((guard, change) -> {
            Overdraft overdraft = change < 0 ? overdraft(guard, entry.effectiveOn(), -change) : null;
            if (overdraft != null) {
                overdrafts.add(overdraft);
            }
        });
        if (overdrafts.isEmpty()) {
            return null;
        }
        List<Shortfall> shortfalls = overdrafts.stream()
                .filter(each -> each.accountCode().equals(Account.AVAILABLE_BUDGET.code()))
                .map(this::shortfall)
                .toList();
        List<Overdraft> ofLines =
                overdrafts.stream().filter(each -> each.lineId() != null).toList();
        return shortfalls.isEmpty()
                ? new Overdrawn(ofLines.isEmpty() ? overdrafts : ofLines)
                : new OverBudget(shortfalls);
    }

    void add(Entry entry, Instant recordedAt) {
        lines.add(new Line(entry, recordedAt));
        causes.put(entry.cause(), entry);
    }

    List<Line> lines() {
        return lines;
    }

    BudgetFigures figures(UUID line, AsOf cut) {
        long approved = -sum(Account.APPROPRIATION.code(), line, cut);
        return new BudgetFigures(
                approved,
                approved - sum(Account.BUDGET_REVISION.code(), line, cut),
                sum(Account.ENCUMBRANCE.code(), line, cut),
                sum(Account.DISBURSED_BUDGET.code(), line, cut));
    }

    /// Balance of each account that was posted to in this cut.
    Map<String, Long> balances(AsOf cut) {
        Map<String, Long> balances = new TreeMap<>();
        lines.stream()
                .filter(line -> isIn(line, cut))
                .forEach(line -> line.entry()
                        .postings()
                        .forEach(posting -> balances.merge(posting.account().code(), posting.amountTiyn(), Long::sum)));
        return balances;
    }

    private static Map<Guard, Long> changes(Entry entry) {
        Map<Guard, Long> changes = new HashMap<>();
        for (Posting posting : entry.postings()) {
            Guard guard = Guard.of(posting);
            if (guard != null) {
                changes.merge(guard, posting.amountTiyn(), Long::sum);
            }
        }
        return changes;
    }

    private @Nullable Overdraft overdraft(Guard guard, LocalDate effectiveOn, long asked) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(effectiveOn);
        lines.forEach(line -> days.add(line.entry().effectiveOn()));
        Map<LocalDate, Long> standing = new TreeMap<>();
        days.tailSet(effectiveOn)
                .forEach(day -> standing.put(day, sum(guard.account(), guard.line(), new AsOf(day, Instant.MAX))));
        long available =
                standing.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        return standing.entrySet().stream()
                .filter(day -> day.getValue() < asked)
                .findFirst()
                .map(day ->
                        new Overdraft(guard.account(), guard.line(), day.getKey(), day.getValue(), available, asked))
                .orElse(null);
    }

    private Shortfall shortfall(Overdraft overdraft) {
        UUID line = java.util.Objects.requireNonNull(overdraft.lineId());
        return new Shortfall(
                line, overdraft.on(), figures(line, new AsOf(overdraft.on(), Instant.MAX)), overdraft.askedTiyn());
    }

    private static boolean isIn(Line line, AsOf cut) {
        return !line.entry().effectiveOn().isAfter(cut.effectiveAt())
                && !line.recordedAt().isAfter(cut.knownAt());
    }

    private long sum(String account, @Nullable UUID line, AsOf cut) {
        return lines.stream()
                .filter(each -> isIn(each, cut))
                .flatMap(each -> each.entry().postings().stream())
                .filter(posting -> posting.account().code().equals(account)
                        && (line == null || line.equals(posting.dimensions().budgetLineId())))
                .mapToLong(Posting::amountTiyn)
                .sum();
    }
}
