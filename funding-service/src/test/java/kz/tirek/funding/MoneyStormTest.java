package kz.tirek.funding;

import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Storm.tenge;
import static kz.tirek.funding.Storm.tiyn;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.funding.Storm.Step;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many callers do at random everything that can be done with the money of a funder: to its grants and pledges, to
/// the same contracts, disbursements, revisions and reports, to payment orders and to the lines of bank statements.
/// Requests are sent twice at once, given up and sent again; connections of the service to its database are killed.
/// Afterwards API and ledger stand where [MoneyModel] says, and every acknowledged event has one entry.
@QuarkusTest
@WithTirek
@WithHubSchools
class MoneyStormTest {

    private static final int CALLERS = 10;
    private static final int CALLS = 60;
    private static final int CALLS_PER_KILL = 12;
    private static final long LINE_TIYN = 3_000_000;
    private static final long PLEDGED_TIYN = 100_000_000_000L;

    @Inject
    Clock clock;

    private Storm storm;
    private MoneyModel model;
    private Granted grant;
    private String bankAccount;
    private String iban;
    private SpendingStorm spending;
    private BankStorm bank;

    @Test
    void standsWhereTheSumsOfWhatWasAcknowledgedSay() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> calling = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(caller -> threads.submit(() -> call(new Random(caller))))
                    .toList();
            for (Future<?> each : calling) {
                each.get();
            }
        }
        storm.calls.settle();
        bank.sawAll();
        // Of callers who wait for each other in a circle the database refuses one, who asks again.
        assertThat(storm.calls.failures()).isSubsetOf("database-unavailable", "concurrent-change");
        assertThat(storm.calls.refusals())
                .isSubsetOf(
                        "stale-version",
                        // Somebody edits it between the approver's two looks at it.
                        "content-changed",
                        "state-conflict",
                        "unknown-reference",
                        "budget-exceeded",
                        "commitment-exceeded",
                        "commitment-not-active",
                        "amendment-below-drawn",
                        "revision-open",
                        "grant-not-active",
                        "grant-has-open-work",
                        "account-overdrawn",
                        "contribution-exceeded",
                        "payment-exceeds-approved",
                        "payments-stand",
                        "more-than-outstanding",
                        "return-acted-upon",
                        "shown-by-a-line",
                        "receipt-matched",
                        "line-exceeded",
                        "match-exceeds-entry",
                        "payment-order-empty",
                        "payment-order-items-refused",
                        "payment-order-not-exported");
        assertThat(model.events().keySet()).contains("COMMITMENT_SIGNED", "DISBURSEMENT_APPROVED", "DISBURSEMENT_PAID");
        assertThat(model.matches()).isNotEmpty();
        assertApi();
        assertBank();
        assertLedger();
    }

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void prepare() {
        LocalDate today = BusinessDate.today(clock);
        String amount = tenge(LINE_TIYN);
        String agreement = "A-" + Storm.reference();
        storm = new Storm();
        model = storm.model;
        grant = Funding.activeGrant(tenge(3 * LINE_TIYN), amount, amount, amount);
        model.granted(grant.lines().stream().collect(Collectors.toMap(Function.identity(), _ -> LINE_TIYN)));
        bankAccount = created(TREASURER, "bank-accounts", Funding.bankAccount());
        iban = get("bank-accounts/" + bankAccount).jsonPath().getString("bankAccount.iban");
        String contribution =
                created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"%s","pledgedOn":"2026-01-05","agreement":{"number":"%s","date":"2026-01-05"}}""".formatted(grant.funder(), tenge(PLEDGED_TIYN), agreement));
        model.pledged(PLEDGED_TIYN);
        spending = new SpendingStorm(storm, grant, Funding.confirmedSupplier(), bankAccount, today.toString());
        bank = new BankStorm(
                storm,
                grant.funder(),
                contribution,
                agreement,
                bankAccount,
                new BankFile(iban),
                today,
                new ArrayList<>());
    }

    private Void call(Random random) throws Exception {
        for (int i = 0; i < CALLS; i++) {
            if (random.nextInt(CALLS_PER_KILL) == 0) {
                kill();
            }
            switch (random.nextInt(40)) {
                case 0 -> spending.sign(random);
                case 1, 2 -> spending.advance(random);
                case 3 -> spending.revise(random);
                case 4 -> spending.found(random);
                case 5 -> bank.pledge(random);
                case 6 -> bank.receive(random);
                case 7 -> bank.takeReceiptBack(random);
                case 8, 9 -> bank.upload(random);
                default -> storm.any(random, _ -> true).ifPresent(this::goOn);
            }
        }
        return null;
    }

    /// Takes a step with something that is there.
    private void goOn(Step step) {
        switch (step.item().kind()) {
            case GRANT -> spending.grant(step);
            case CONTRACT -> spending.contract(step);
            case AMENDMENT -> spending.amendment(step);
            case DISBURSEMENT -> {
                if (!step.onceIn(4) || !bank.order(step)) {
                    spending.disbursement(step);
                }
            }
            case ACQUITTAL -> spending.acquittal(step);
            case RETURN -> spending.moneyReturn(step);
            case REVISION -> spending.revision(step);
            case CONTRIBUTION -> bank.contribution(step);
            case ORDER -> bank.goOn(step);
            case STATEMENT -> bank.statement(step);
            case LINE -> throw new IllegalStateException("lines are found by their statement");
        }
    }

    /// Kills a connection on which something is being done.
    private static void kill() throws Exception {
        try (Connection connection = Owner.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and usename = 'tirek_app' and state in ('active', 'idle in transaction')
                    order by random() limit 1""");
        }
    }

    private void assertApi() throws Exception {
        Map<String, List<Long>> figures = new TreeMap<>();
        for (String each : Owner.run(
                        "select id from grants where funder_id = '%s' and status in ('ACTIVE', 'CLOSING', 'CLOSED')"
                                .formatted(grant.funder()))
                .lines()
                .toList()) {
            JsonPath budget = get("grants/" + each + "/budget").jsonPath();
            List<String> lines = budget.getList("lines.line.id");
            for (int i = 0; i < lines.size(); i++) {
                String path = "lines[" + i + "].figures.";
                figures.put(
                        lines.get(i),
                        amounts(budget, path, "approved", "revised", "committed", "disbursed", "available"));
            }
        }
        assertThat(figures).isEqualTo(model.lines());
        assertThat(figures)
                .allSatisfy((line, stand) -> assertThat(stand.getLast())
                        .as("available of %s", line)
                        .matches(left -> left == 0 || !model.closed().contains(line)));
        assertThat(rows("""
                select g.code || ' ' || count(*) from grants g join (
                    select grant_id from disbursement where status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ORDERED', 'RETURNED')
                    union all select grant_id from commitment where status in ('DRAFT', 'SUBMITTED', 'ACTIVE')) as work on work.grant_id = g.id
                where g.status = 'CLOSED' and g.funder_id = '%s' group by g.id""".formatted(grant.funder())))
                .as("work on closed grants")
                .isEmpty();
        assertThat(model.lines().values()).allSatisfy(line -> assertThat(line).allMatch(tiyn -> tiyn >= 0));

        model.contracts()
                .forEach((contract, stand) -> assertThat(amounts(
                                get("commitments/" + contract).jsonPath(), "figures.", "amount", "drawn", "rest"))
                        .as(contract)
                        .isEqualTo(stand));
        model.payments()
                .forEach((disbursement, tiyn) -> assertThat(
                                get("disbursements/" + disbursement).jsonPath().getString("paid"))
                        .isEqualTo(tenge(tiyn)));
    }

    /// Matches are what was acknowledged; orders hold what they were exported with, and agree with their items and
    /// disbursements.
    private void assertBank() throws Exception {
        Map<String, Long> matches = rows("""
                select m.id || ' ' || (m.undone_by is null)::int from bank_statement_match m
                join bank_statement_line l on l.id = m.line_id where l.bank_account_id = '%s'""".formatted(bankAccount));
        assertThat(matches)
                .isEqualTo(model.matches().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, match -> match.getValue() ? 1L : 0L)));
        model.exported()
                .forEach((order, held) -> assertThat(
                                BankStorm.held(get("payment-orders/" + order).jsonPath()))
                        .isEqualTo(held));
        assertThat(rows("""
                select o.code || ' ' || o.open_count from payment_order o left join payment_order_item i on i.order_id = o.id
                where o.bank_account_id = '%s' group by o.id
                having o.open_count <> count(i) filter (where i.status = 'ORDERED') or o.item_count <> count(i)
                    or o.amount_tiyn <> coalesce(sum(i.amount_tiyn), 0)
                    or (o.status = 'SETTLED') <> (o.exported_at is not null and o.open_count = 0)""".formatted(bankAccount))).isEmpty();
        assertThat(rows("""
                select d.code || ' ' || count(i) from disbursement d
                left join payment_order_item i on i.disbursement_id = d.id and i.status = 'ORDERED'
                where d.grant_id in (select id from grants where funder_id = '%s') group by d.id
                having count(i) <> (d.status = 'ORDERED')::int or (d.order_id is not null) <> (d.status = 'ORDERED')""".formatted(grant.funder()))).isEmpty();
    }

    private void assertLedger() throws Exception {
        String bank = "bank-" + iban.toLowerCase(Locale.ROOT);
        Map<String, Long> accounts = rows("""
                select account_code || ' ' || sum(amount_tiyn) from posting where funder_id = '%s' or account_code = '%s'
                group by account_code having sum(amount_tiyn) <> 0""".formatted(grant.funder(), bank));
        assertThat(accounts).isEqualTo(model.accounts(bank));
        assertThat(rows("""
                select 'differing ' || count(*) from (
                    (table advance except table advance_derived) union all (table advance_derived except table advance)) as d""")).containsEntry("differing", 0L);
        Map<String, Long> entries = rows("""
                select cause_type || ' ' || count(*) from entry
                where id in (select entry_id from posting where funder_id = '%s') and cause_type <> 'COMMITMENT_RELEASED'
                group by cause_type""".formatted(grant.funder()));
        assertThat(entries)
                .isEqualTo(model.events().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, event -> (long) event.getValue())));
    }

    private static Map<String, Long> rows(String query) throws Exception {
        return Owner.run(query)
                .lines()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[1])));
    }

    private static List<Long> amounts(JsonPath json, String path, String... names) {
        return Stream.of(names).map(name -> tiyn(json.getString(path + name))).toList();
    }
}
