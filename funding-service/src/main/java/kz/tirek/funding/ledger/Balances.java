package kz.tirek.funding.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Balances and budget figures. Those of a cut are summed from the segments it holds whole (see [Rollups]) and from
/// the entries after them, and cost the number of accounts or lines, not the number of entries.
public final class Balances {

    private final Connection connection;

    public Balances(Connection connection) {
        this.connection = connection;
    }

    /// Now, by the clock that stamps entries.
    public Instant now() throws SQLException {
        return instant("select clock_timestamp()");
    }

    /// Whether no entry recorded at or before `knownAt` can still appear: every transaction that could have stamped
    /// one has ended.
    public boolean isComplete(Instant knownAt) throws SQLException {
        return !instant("select ledger_complete_until()").isBefore(knownAt);
    }

    /// Every account with what was posted to it, by code.
    public List<AccountTotals> trialBalance(AsOf cut) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select a.code, a.kind, coalesce(sum(s.debit), 0), coalesce(sum(s.credit), 0)
                from account a
                left join (
                    select c.code, r.debit_tiyn as debit, r.credit_tiyn as credit
                    from segments_of(?) s cross join account c
                    cross join lateral (
                        select * from rollup_account r
                        where r.level = s.level and r.number = s.number and r.account_code = c.code and r.day <= ?
                        order by r.day desc limit 1) r
                    union all
                    select p.account_code, sum(greatest(p.amount_tiyn, 0)), sum(greatest(-p.amount_tiyn, 0))
                    from entry e join posting p on p.entry_id = e.id
                    where (e.recorded_at, e.id) > (?, ?) and e.recorded_at <= ? and e.effective_on <= ?
                    group by p.account_code) s on s.code = a.code
                group by a.code, a.kind order by a.code""")) {
            Segments segments = Segments.of(connection, cut);
            query.setLong(1, segments.whole());
            query.setObject(2, cut.effectiveAt());
            query.setObject(3, segments.lastAt());
            query.setObject(4, segments.lastId());
            query.setObject(5, cut.knownAt().atOffset(ZoneOffset.UTC));
            query.setObject(6, cut.effectiveAt());
            List<AccountTotals> totals = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    totals.add(new AccountTotals(
                            row.getString(1),
                            AccountKind.valueOf(row.getString(2)),
                            exactLong(row, 3),
                            exactLong(row, 4)));
                }
            }
            return totals;
        }
    }

    /// The figures of every budget line that has any in this cut, by line.
    public Map<UUID, LineFigures> lines(AsOf cut) throws SQLException {
        return new LineSums(connection, cut, null).lines();
    }

    /// The figures of those of the given budget lines that have any in this cut, by line.
    public Map<UUID, LineFigures> lines(AsOf cut, Collection<UUID> lines) throws SQLException {
        return new LineSums(connection, cut, lines).lines();
    }

    /// What happened on budget lines in each month of this cut in which anything was posted to any of them.
    public SortedMap<YearMonth, LineFigures> months(AsOf cut) throws SQLException {
        return new LineSums(connection, cut, null).months();
    }

    /// What happened on the given budget lines in each month of this cut in which anything was posted to any of them.
    public SortedMap<YearMonth, LineFigures> months(AsOf cut, Collection<UUID> lines) throws SQLException {
        return new LineSums(connection, cut, lines).months();
    }

    /// The present figures of the given lines, from the row that guards each; a line without a budget yet has none.
    public Map<UUID, BudgetFigures> current(List<UUID> lines) throws SQLException {
        Map<UUID, BudgetFigures> figures = new LinkedHashMap<>();
        lines.forEach(line -> figures.put(line, BudgetFigures.NONE));
        try (PreparedStatement query = connection.prepareStatement("""
                select budget_line_id, approved_tiyn, approved_tiyn + revision_tiyn, committed_tiyn, disbursed_tiyn
                from budget_line_balance where budget_line_id = any (?)""")) {
            query.setArray(1, connection.createArrayOf("uuid", lines.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    figures.put(
                            row.getObject(1, UUID.class),
                            new BudgetFigures(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                }
            }
        }
        return figures;
    }

    /// What stands on a bank account now, with every entry on whatever date.
    public long bank(Account account) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select coalesce(sum(balance_tiyn), 0) from bank_balance where account_code = ?")) {
            query.setString(1, account.code());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return exactLong(row, 1);
            }
        }
    }

    private static long exactLong(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }

    private Instant instant(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            @Nullable OffsetDateTime value = row.getObject(1, OffsetDateTime.class);
            if (value == null) {
                throw new IllegalStateException("no value from: " + sql);
            }
            return value.toInstant();
        }
    }
}
