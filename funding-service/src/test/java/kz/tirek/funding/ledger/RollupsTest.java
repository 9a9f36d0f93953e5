package kz.tirek.funding.ledger;

import static kz.tirek.funding.ledger.LedgerDatabase.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.ledger.LedgerDatabase.Granted;
import kz.tirek.funding.ledger.Rollups.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Balances of random cuts through many entries are the same, folded or not, as summed from every posting.
class RollupsTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ENTRIES = 11_000;

    private final LedgerDatabase database = LedgerDatabase.create();
    private final Random random = new Random(7);
    private List<UUID> lines = List.of();

    @Test
    void givesTheSameFiguresAsAllPostings() throws SQLException {
        Granted granted = database.grant(3);
        lines = granted.lines();
        generate(granted);
        agreesOnCuts(3);

        try (Connection crashing = database.application();
                Connection other = database.application()) {
            crashing.setAutoCommit(false);
            assertThat(new Rollups(crashing).fold()).isEqualTo(Progress.BEHIND);
            assertThat(new Rollups(other).fold()).isEqualTo(Progress.ELSEWHERE);
            crashing.rollback();
            assertThat(new Rollups(other).fold()).isEqualTo(Progress.BEHIND);
            agreesOnCuts(10);
            assertThat(new Rollups(other).fold()).isEqualTo(Progress.UP_TO_DATE);
        }
        agreesOnCuts(30);
        assertThat(one("select count(*) from segment where level = 0")).isEqualTo(ENTRIES / 1024);
        assertThat(one("select count(*) from segment where level = 1")).isEqualTo(1);
        assertThat(one("select count(*) - max(sequence) from entry_sequence")).isZero();
    }

    @Test
    void leavesOutWhatCouldStillBePrecededByOthers() throws SQLException {
        Granted granted = database.grant(1);
        UUID line = granted.lines().getFirst();
        database.record(granted.budget(1_000));
        try (Connection writer = database.application();
                Connection folder = database.application()) {
            writer.setAutoCommit(false);
            new Journal(writer, Ids::next).record(granted.approval(Ids.next(), line, 10));
            database.record(database.grant(1).budget(5));
            Rollups rollups = new Rollups(folder);
            rollups.fold();
            assertThat(one("select count(*) from entry_sequence")).isZero();
            rollups.fold();
            assertThat(one("select count(*) from entry_sequence")).isZero();
            writer.commit();
            rollups.fold();
            rollups.fold();
        }
        assertThat(one("select count(*) from entry_sequence")).isEqualTo(one("select count(*) from entry"));
        assertThat(one("""
                select count(*) from entry_sequence a join entry e on e.id = a.entry_id
                join entry_sequence b on b.sequence = a.sequence + 1 join entry f on f.id = b.entry_id
                where (e.recorded_at, e.id) > (f.recorded_at, f.id)""")).isZero();
    }

    /// Entries of two hundred days, two at each instant, as the owner of the database alone can write them.
    private void generate(Granted granted) throws SQLException {
        try (Connection connection = database.owner();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into entry (id, cause_type, cause_id, effective_on, recorded_by, recorded_at, recorded_in)
                    select gen_random_uuid(), 'BUDGET_REVISED', gen_random_uuid(), date '2026-01-15' + i * 7919 %% 200, 'x',
                           timestamptz '2026-01-01 00:00:00Z' + i / 2 * interval '1 ms', '1'
                    from generate_series(0, %d - 1) as i""".formatted(ENTRIES));
            String lines = String.join(
                    ",",
                    granted.lines().stream().map(line -> "'" + line + "'::uuid").toList());
            sql.execute("""
                    insert into posting (entry_id, position, account_code, budgetary, amount_tiyn, grant_id, budget_line_id)
                    select id, position, account, budgetary, sign * amount, '%s', (array[%s])[1 + amount %% 3]
                    from (select id, 1 + abs(hashtext(id::text)::bigint) %% 100000 as amount from entry) e
                    cross join (values (1, 'available-budget', true, 1), (2, 'budget-revision', true, -1), (3, 'expense-training', false, 1),
                                       (4, 'payables', false, -1)) as p (position, account, budgetary, sign)""".formatted(granted.grant(), lines));
            sql.execute("""
                    insert into budget_line_balance
                        (budget_line_id, grant_id, approved_tiyn, revision_tiyn, committed_tiyn, disbursed_tiyn)
                    select id, grant_id, 0, 0, 0, 0 from budget_line""");
            sql.execute("analyze");
        }
    }

    private void agreesOnCuts(int cuts) throws SQLException {
        for (int i = 0; i < cuts; i++) {
            AsOf cut = new AsOf(
                    DAY.plusDays(random.nextInt(210) - 5L),
                    FIRST.plusMillis(random.nextInt(ENTRIES / 2)).minus(random.nextInt(2), ChronoUnit.MICROS));
            assertThat(inFull(cut)).isEqualTo(balances(cut));
            assertThat(linesInFull(cut)).isEqualTo(lines(cut));
            assertThat(monthsInFull(cut, lines)).isEqualTo(months(cut, null));
            assertThat(monthsInFull(cut, lines.subList(1, 2))).isEqualTo(months(cut, lines.subList(1, 2)));
        }
    }

    private List<AccountTotals> balances(AsOf cut) throws SQLException {
        return database.inTransaction(connection -> new Balances(connection).trialBalance(cut));
    }

    /// Of all lines, which are those that are asked for by name.
    private Map<UUID, LineFigures> lines(AsOf cut) throws SQLException {
        return database.inTransaction(connection -> {
            Balances balances = new Balances(connection);
            Map<UUID, LineFigures> all = balances.lines(cut);
            assertThat(balances.lines(cut, lines)).isEqualTo(all);
            return all;
        });
    }

    private Map<YearMonth, LineFigures> months(AsOf cut, @Nullable List<UUID> wanted) throws SQLException {
        return database.inTransaction(connection -> {
            Balances balances = new Balances(connection);
            return wanted == null ? balances.months(cut) : balances.months(cut, wanted);
        });
    }

    private List<AccountTotals> inFull(AsOf cut) throws SQLException {
        return query(
                """
                select a.code, a.kind, coalesce(sum(greatest(p.amount_tiyn, 0)), 0), coalesce(-sum(least(p.amount_tiyn, 0)), 0)
                from account a
                left join (posting p join entry e on e.id = p.entry_id and e.effective_on <= ? and e.recorded_at <= ?)
                  on p.account_code = a.code
                group by a.code, a.kind order by a.code""",
                cut,
                row -> new AccountTotals(
                        row.getString(1), AccountKind.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
    }

    private Map<UUID, LineFigures> linesInFull(AsOf cut) throws SQLException {
        return sums("p.budget_line_id", row -> row.getObject(1, UUID.class), cut, lines);
    }

    private Map<YearMonth, LineFigures> monthsInFull(AsOf cut, List<UUID> wanted) throws SQLException {
        return sums("to_char(e.effective_on, 'YYYY-MM')", row -> YearMonth.parse(row.getString(1)), cut, wanted);
    }

    private <K> Map<K, LineFigures> sums(String by, Reading<K> key, AsOf cut, List<UUID> wanted) throws SQLException {
        Map<K, LineFigures> figures = new HashMap<>();
        query(
                """
                select %1$s, coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'budget-revision'), 0),
                       coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'expense-training'), 0)
                from posting p join entry e on e.id = p.entry_id
                where e.effective_on <= ? and e.recorded_at <= ? and p.budget_line_id in (%2$s)
                group by %1$s""".formatted(by, named(wanted)),
                cut,
                row -> figures.put(
                        key.of(row), new LineFigures(new BudgetFigures(0, row.getLong(2), 0, 0), row.getLong(3))));
        return figures;
    }

    private static String named(List<UUID> lines) {
        return lines.stream().map("'%s'"::formatted).collect(Collectors.joining(","));
    }

    /// What is made of a row.
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, AsOf cut, Reading<T> reading) throws SQLException {
        try (Connection connection = database.application();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, cut.effectiveAt());
            query.setObject(2, cut.knownAt().atOffset(ZoneOffset.UTC));
            List<T> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        }
    }

    private long one(String sql) throws SQLException {
        return Long.parseLong(database.one(sql));
    }
}
