package kz.tirek.funding.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Balances and budget figures read from the journal.
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
                select a.code, a.kind,
                       coalesce(sum(p.amount_tiyn) filter (where p.amount_tiyn > 0), 0),
                       coalesce(-sum(p.amount_tiyn) filter (where p.amount_tiyn < 0), 0)
                from account a
                left join (posting p join entry e on e.id = p.entry_id and e.effective_on <= ? and e.recorded_at <= ?)
                  on p.account_code = a.code
                group by a.code, a.kind order by a.code""")) {
            bind(query, cut);
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
    public Map<UUID, BudgetFigures> budget(AsOf cut) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select p.budget_line_id,
                       coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'appropriation'), 0),
                       coalesce(-sum(p.amount_tiyn) filter (where p.account_code in ('appropriation', 'budget-revision')), 0),
                       coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'encumbrance'), 0),
                       coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'disbursed-budget'), 0)
                from posting p join entry e on e.id = p.entry_id
                where p.budgetary and e.effective_on <= ? and e.recorded_at <= ?
                group by p.budget_line_id""")) {
            bind(query, cut);
            Map<UUID, BudgetFigures> figures = new LinkedHashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    figures.put(
                            row.getObject(1, UUID.class),
                            new BudgetFigures(
                                    exactLong(row, 2), exactLong(row, 3), exactLong(row, 4), exactLong(row, 5)));
                }
            }
            return figures;
        }
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

    private static void bind(PreparedStatement query, AsOf cut) throws SQLException {
        query.setObject(1, cut.effectiveAt());
        query.setObject(2, cut.knownAt().atOffset(ZoneOffset.UTC));
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
