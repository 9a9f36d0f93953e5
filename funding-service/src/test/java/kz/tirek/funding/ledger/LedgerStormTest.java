package kz.tirek.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import kz.tirek.funding.ledger.Recording.Recorded;
import org.junit.jupiter.api.Test;

/// Many callers do everything the ledger knows at once, on few lines and one bank account, with retries,
/// transactions that are rolled back and connections that are killed, while months are closed and entries are
/// folded. Afterwards every invariant holds, every acknowledged entry is there once, and nothing was recorded in a
/// month after its closing.
class LedgerStormTest {

    private static final int CALLERS = 12;
    private static final int CALLS = 150;
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    private final LedgerDatabase database = LedgerDatabase.create();
    private final Queue<Recorded> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<YearMonth, String> closed = new ConcurrentHashMap<>();

    @Test
    void keepsEveryInvariant() throws Exception {
        Granted granted = database.grant(3);
        Account bank = database.bank(0);
        Map<UUID, Long> budget = new HashMap<>();
        granted.lines().forEach(line -> budget.put(line, 100_000L));
        database.record(FundingEvents.budgetApproved(granted.grant(), granted.dimensions(), budget, FIRST, "approver"));
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 2)) {
            Future<?> killing = threads.submit(() -> kill(over));
            Future<?> closing = threads.submit(() -> close(over));
            List<Future<?>> calling = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                calling.add(threads.submit(() -> call(granted, bank, new Random(caller))));
            }
            for (Future<?> each : calling) {
                each.get();
            }
            over.set(true);
            killing.get();
            closing.get();
        }
        assertThat(acknowledged).hasSizeGreaterThan(CALLS);
        assertThat(closed).isNotEmpty();
        assertInvariants();
    }

    /// Like a request: one transaction, retried with the same cause when the connection breaks.
    private Void call(Granted granted, Account bank, Random random) throws SQLException {
        Connection connection = database.application();
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Entry entry = next(granted, bank, random);
            UUID reversed = !entries.isEmpty() && random.nextInt(10) == 0 ? entries.removeLast() : null;
            for (boolean answered = false; !answered; ) {
                try {
                    if (connection.isClosed()) {
                        connection = database.application();
                    }
                    connection.setAutoCommit(false);
                    Journal journal = new Journal(connection, Ids::next);
                    Recording outcome = reversed == null
                            ? journal.record(entry)
                            : journal.reverse(reversed, LocalDate.of(2026, 3, 1), "treasurer");
                    answered = true;
                    if (random.nextInt(8) == 0) {
                        connection.rollback();
                    } else {
                        answered = false;
                        connection.commit();
                        answered = true;
                        if (outcome instanceof Recorded recorded) {
                            acknowledged.add(recorded);
                            if (reversed == null) {
                                entries.add(recorded.id());
                            }
                        }
                    }
                } catch (SQLException broken) {
                    assertThat(broken.getSQLState()).as(broken.getMessage()).isIn("57P01", "08006", "08003");
                    connection.close();
                }
            }
        }
        connection.close();
        return null;
    }

    private static Entry next(Granted granted, Account bank, Random random) {
        UUID id = Ids.next();
        LocalDate day = FIRST.plusDays(random.nextInt(180));
        Map<UUID, Long> lines = new HashMap<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            lines.put(granted.lines().get(random.nextInt(3)), 1L + random.nextInt(5_000));
        }
        Dimensions payee = granted.payee();
        return switch (random.nextInt(9)) {
            case 0 -> FundingEvents.contributionReceived(id, bank, payee, 1 + random.nextInt(20_000), day, "x");
            case 1 -> FundingEvents.budgetRevised(id, payee, lines, day, "x");
            case 2 -> FundingEvents.commitmentSigned(id, payee, lines, day, "x");
            case 3 -> FundingEvents.commitmentReleased(id, payee, lines, day, "x");
            case 4 -> FundingEvents.advanceApproved(id, payee, lines, day, "x");
            case 5, 6 -> FundingEvents.disbursementPaid(id, bank, payee, lines, day, "x");
            case 7 ->
                FundingEvents.acquitted(
                        id, Account.ADVANCES, payee, lines, line -> Account.expense("EQUIPMENT"), day, "x");
            default -> FundingEvents.moneyReturned(id, bank, Account.ADVANCES, payee, lines, day, "x");
        };
    }

    /// Kills a connection of a caller now and then.
    private Void kill(AtomicBoolean over) throws SQLException, InterruptedException {
        try (Connection connection = database.application();
                Statement sql = connection.createStatement()) {
            while (!over.get()) {
                sql.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                          and query like '%record_entry%' order by random() limit 1""");
                Thread.sleep(40);
            }
        }
        return null;
    }

    /// Closes one month after the other, and folds what was recorded.
    private Void close(AtomicBoolean over) throws SQLException, InterruptedException {
        YearMonth month = YearMonth.from(FIRST);
        while (!over.get()) {
            try (Connection connection = database.application()) {
                new Rollups(connection).fold();
                if (closed.size() < 4) {
                    LedgerDatabase.execute(connection, """
                            insert into accounting_period (month, id, status, closed_by, closed_at, version)
                            values (?, ?, 'SOFT_CLOSED', 'treasurer', now(), 0)""", month.atDay(1), Ids.next());
                    closed.put(month, database.one("select clock_timestamp()"));
                    month = month.plusMonths(1);
                }
            }
            Thread.sleep(300);
        }
        return null;
    }

    private void assertInvariants() throws SQLException {
        for (String violations : List.of(
                "select entry_id from posting group by entry_id having sum(amount_tiyn) <> 0 or count(*) < 2",
                "select id from entry where not exists (select from posting where entry_id = id)",
                "select entry_id, budget_line_id from posting where budgetary group by 1, 2 having sum(amount_tiyn) <> 0",
                "select cause_type, cause_id from entry group by 1, 2 having count(*) > 1",
                "select reverses_id from entry where reverses_id is not null group by 1 having count(*) > 1",
                """
                select from (
                    select sum(sum(amount_tiyn)) over (partition by account_code, budget_line_id order by effective_on) as standing
                    from (select case when account_code like 'bank-%' then null else budget_line_id end as budget_line_id,
                                 account_code, amount_tiyn, effective_on
                          from posting join entry on id = entry_id
                          where account_code like 'bank-%' or account_code in
                                ('available-budget', 'encumbrance', 'disbursed-budget', 'advances', 'prepayments')) p
                    group by account_code, budget_line_id, effective_on) s where standing < 0""",
                """
                select from budget_line_balance b
                where committed_tiyn <> (select coalesce(sum(amount_tiyn), 0) from posting p
                                         where p.budget_line_id = b.budget_line_id and account_code = 'encumbrance')
                   or advances_tiyn <> (select coalesce(sum(amount_tiyn), 0) from posting p
                                        where p.budget_line_id = b.budget_line_id and account_code = 'advances')""",
                """
                select from (select account_code, sum(balance_tiyn) as balance from bank_balance group by 1) b
                where balance <> (select coalesce(sum(amount_tiyn), 0) from posting p where p.account_code = b.account_code)""",
                """
                select from bank_balance b
                where balance_tiyn <> newest_tiyn + (select coalesce(sum(amount_tiyn), 0) from bank_day d
                                                     where d.account_code = b.account_code and d.part = b.part)""",
                """
                select from (
                    select sum(amount_tiyn) over (partition by account_code, part order by day) as standing
                    from (table bank_day union all
                          select account_code, part, newest_on, newest_tiyn from bank_balance) m) s
                where standing < 0""")) {
            assertThat(database.one("select count(*) from (" + violations + ") v"))
                    .as(violations)
                    .isEqualTo("0");
        }
        for (Recorded each : acknowledged) {
            assertThat(database.one("select count(*) from entry where id = '" + each.id() + "'"))
                    .isEqualTo("1");
        }
        for (Map.Entry<YearMonth, String> each : closed.entrySet()) {
            assertThat(database.one("select count(*) from entry where recorded_at > '" + each.getValue()
                            + "' and date_trunc('month', effective_on) <= '"
                            + each.getKey().atDay(1) + "'"))
                    .as("recorded in %s after it was closed", each.getKey())
                    .isEqualTo("0");
        }
    }
}
