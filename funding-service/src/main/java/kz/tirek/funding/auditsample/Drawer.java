package kz.tirek.funding.auditsample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.Balances;
import kz.tirek.funding.ledger.Side;

/// Draws a sample from one state of the money data.
final class Drawer {

    private static final long MOST_HITS = 10_000;

    private final Connection connection;
    private final NewAuditSample asked;
    private final AsOf cut;
    private final Members members;
    private final Strata strata;

    Drawer(Connection connection, NewAuditSample asked, AsOf cut) {
        this.connection = connection;
        this.asked = asked;
        this.cut = cut;
        this.members = new Members(connection, asked, cut);
        this.strata = new Strata(asked.strata());
    }

    /// Reads the population twice: to know how large it is, and to draw.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, AUDIT_POPULATION_EMPTY,
    ///     AUDIT_SAMPLE_TOO_LARGE, AUDIT_SAMPLE_TOO_SMALL
    Drawing draw() throws SQLException {
        long ledger = ledgerTiyn();
        members.each(strata);
        if (strata.tallies().isEmpty()) {
            throw AuditSampleProblem.AUDIT_POPULATION_EMPTY.refuse();
        }
        return switch (asked.method()) {
            case MONETARY_UNIT -> monetaryUnit(ledger);
            case SIMPLE_RANDOM -> {
                String all = strata.tallies().keySet().iterator().next();
                yield random(ledger, Map.of(all, Draw.simpleRandom(size(), memberCount(), asked.seed())), List.of());
            }
            case STRATIFIED -> stratified(ledger);
        };
    }

    private Drawing monetaryUnit(long ledger) throws SQLException {
        long total = totalTiyn();
        long interval = SampleRules.intervalTiyn(asked, total);
        if (total / interval > MOST_HITS) {
            throw AuditSampleProblem.AUDIT_SAMPLE_TOO_LARGE.refuse(
                    Money.ofTiyn(interval).toString(), Money.ofTiyn(total).toString(), String.valueOf(MOST_HITS));
        }
        Draw.MonetaryUnit draw = Draw.monetaryUnit(interval, asked.seed());
        List<Drawing.Item> items = new ArrayList<>();
        members.each(member -> {
            Draw.Hit hit = draw.next(member.amountTiyn());
            if (hit.times() > 0) {
                items.add(new Drawing.Item(member, hit, null));
            }
        });
        return new Drawing(memberCount(), total, ledger, interval, draw.start(), List.of(), items);
    }

    private Drawing stratified(long ledger) throws SQLException {
        List<String> names = List.copyOf(strata.tallies().keySet());
        if (size() < names.size()) {
            throw AuditSampleProblem.AUDIT_SAMPLE_TOO_SMALL.refuse(
                    String.valueOf(size()), String.valueOf(names.size()));
        }
        List<Strata.Tally> tallies = List.copyOf(strata.tallies().values());
        int[] sizes =
                Strata.allocated(tallies, Objects.requireNonNull(asked.strata()).allocated(), size());
        Map<String, Draw> draws = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            draws.put(
                    names.get(i), Draw.simpleRandom(sizes[i], tallies.get(i).members(), asked.seed() + "/" + (i + 1)));
        }
        return random(ledger, draws, names);
    }

    /// @param names of the strata, in their order; none without strata
    private Drawing random(long ledger, Map<String, ? extends Draw> draws, List<String> names) throws SQLException {
        List<Drawing.Item> items = new ArrayList<>();
        Map<String, Strata.Tally> drawn = new HashMap<>();
        members.each(member -> {
            String stratum = strata.of(member);
            Draw.Hit hit = Objects.requireNonNull(draws.get(stratum)).next(member.amountTiyn());
            if (hit.times() > 0) {
                drawn.merge(stratum, Strata.Tally.of(member), Strata.Tally::plus);
                items.add(new Drawing.Item(member, hit, names.isEmpty() ? null : names.indexOf(stratum) + 1));
            }
        });
        return new Drawing(memberCount(), totalTiyn(), ledger, null, null, parts(names, drawn), items);
    }

    private List<Stratum> parts(List<String> names, Map<String, Strata.Tally> drawn) {
        List<Stratum> parts = new ArrayList<>();
        for (String name : names) {
            Strata.Tally all = Objects.requireNonNull(strata.tallies().get(name));
            Strata.Tally some = Objects.requireNonNull(drawn.get(name));
            parts.add(new Stratum(
                    parts.size() + 1, name, all.members(), all.tiyn(), Math.toIntExact(some.members()), some.tiyn()));
        }
        return parts;
    }

    private int size() {
        return Objects.requireNonNull(asked.size());
    }

    private long memberCount() {
        return strata.tallies().values().stream()
                .mapToLong(Strata.Tally::members)
                .sum();
    }

    private long totalTiyn() {
        return strata.tallies().values().stream().mapToLong(Strata.Tally::tiyn).reduce(0, Math::addExact);
    }

    private long ledgerTiyn() throws SQLException {
        String account = asked.population() == Population.POSTINGS
                ? Objects.requireNonNull(asked.account())
                : Account.DISBURSED_BUDGET.code();
        AccountTotals totals = new Balances(connection)
                .trialBalance(cut).stream()
                        .filter(each -> each.code().equals(account))
                        .findFirst()
                        .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                                .refuse("account", account)
                                .at("/account"));
        if (asked.population() == Population.DISBURSEMENTS) {
            return totals.balanceTiyn();
        }
        return asked.side() == Side.DEBIT ? totals.debitTiyn() : totals.creditTiyn();
    }
}
