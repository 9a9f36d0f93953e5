package kz.tirek.funding.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was posted to budget lines in a cut: the sums that are kept of segments, those that are kept day by day where
/// a segment goes on behind the cut's business date, and the entries after the segments.
final class LineSums {

    /// `offset 0` keeps the planner from reading more than the segments that are asked for.
    private static final String BY_LINE = """
            select s.line, sum(s.approved)::bigint, sum(s.approved + s.revision)::bigint, sum(s.committed)::bigint,
                   sum(s.disbursed)::bigint, sum(s.acquitted)::bigint
            from (
                select t.budget_line_id as line, t.approved_tiyn as approved, t.revision_tiyn as revision,
                       t.committed_tiyn as committed, t.disbursed_tiyn as disbursed, t.acquitted_tiyn as acquitted
                from segments_of(?) g cross join lateral (
                    select * from rollup_line_total t
                    where t.level = g.level and t.number = g.number{t} offset 0) t
                where t.last_day <= ?
                union all
                select t.budget_line_id, r.approved_tiyn, r.revision_tiyn, r.committed_tiyn, r.disbursed_tiyn, r.acquitted_tiyn
                from segments_of(?) g cross join lateral (
                    select * from rollup_line_total t
                    where t.level = g.level and t.number = g.number{t} offset 0) t
                cross join lateral (
                    select * from rollup_line r
                    where r.level = t.level and r.number = t.number and r.budget_line_id = t.budget_line_id and r.day <= ?
                    order by r.day desc limit 1) r
                where t.first_month <= ? and t.last_day > ?
                union all
                {tail}) s
            group by s.line""";

    private static final String BY_MONTH = """
            select s.month, sum(s.approved)::bigint, sum(s.approved + s.revision)::bigint, sum(s.committed)::bigint,
                   sum(s.disbursed)::bigint, sum(s.acquitted)::bigint
            from (
                select t.month, t.approved_tiyn as approved, t.revision_tiyn as revision,
                       t.committed_tiyn as committed, t.disbursed_tiyn as disbursed, t.acquitted_tiyn as acquitted
                from segments_of(?) g cross join lateral (
                    select * from rollup_line_month t
                    where t.level = g.level and t.number = g.number{t} offset 0) t
                where t.last_day <= ?
                union all
                select t.month, r.approved_tiyn - coalesce(b.approved_tiyn, 0), r.revision_tiyn - coalesce(b.revision_tiyn, 0),
                       r.committed_tiyn - coalesce(b.committed_tiyn, 0), r.disbursed_tiyn - coalesce(b.disbursed_tiyn, 0),
                       r.acquitted_tiyn - coalesce(b.acquitted_tiyn, 0)
                from segments_of(?) g cross join lateral (
                    select * from rollup_line_month t
                    where t.level = g.level and t.number = g.number{t} offset 0) t
                cross join lateral (
                    select * from rollup_line r
                    where r.level = t.level and r.number = t.number and r.budget_line_id = t.budget_line_id
                      and r.day >= t.month and r.day <= ?
                    order by r.day desc limit 1) r
                left join lateral (
                    select * from rollup_line r
                    where r.level = t.level and r.number = t.number and r.budget_line_id = t.budget_line_id and r.day < t.month
                    order by r.day desc limit 1) b on true
                where t.month <= ? and t.last_day > ?
                union all
                {tail}) s
            group by s.month""";

    private static final String TAIL = """
            select {key}, coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'appropriation'), 0)::bigint,
                   coalesce(-sum(p.amount_tiyn) filter (where p.account_code = 'budget-revision'), 0)::bigint,
                   coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'encumbrance'), 0)::bigint,
                   coalesce(sum(p.amount_tiyn) filter (where p.account_code = 'disbursed-budget'), 0)::bigint,
                   coalesce(sum(p.amount_tiyn) filter (where p.account_code like 'expense-%'), 0)::bigint
            from entry e join posting p on p.entry_id = e.id
            where (p.budgetary or p.account_code like 'expense-%') and p.budget_line_id is not null{p}
              and (e.recorded_at, e.id) > (?, ?) and e.recorded_at <= ? and e.effective_on <= ?
            group by {key}""";

    private final Connection connection;
    private final AsOf cut;
    private final @Nullable Collection<UUID> wanted;

    /// @param wanted the lines that count; all lines if null
    LineSums(Connection connection, AsOf cut, @Nullable Collection<UUID> wanted) {
        this.connection = connection;
        this.cut = cut;
        this.wanted = wanted;
    }

    /// The figures of each line that anything was posted to.
    Map<UUID, LineFigures> lines() throws SQLException {
        Map<UUID, LineFigures> figures = new HashMap<>();
        read(BY_LINE, "p.budget_line_id", row -> figures.put(row.getObject(1, UUID.class), figures(row)));
        return figures;
    }

    /// What was posted in each month in which anything was.
    SortedMap<YearMonth, LineFigures> months() throws SQLException {
        SortedMap<YearMonth, LineFigures> figures = new TreeMap<>();
        read(
                BY_MONTH,
                "date_trunc('month', e.effective_on::timestamp)::date",
                row -> figures.put(YearMonth.from(row.getObject(1, LocalDate.class)), figures(row)));
        return figures;
    }

    /// What is done with a row.
    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void read(String sql, String key, Reading reading) throws SQLException {
        Segments segments = Segments.of(connection, cut);
        OffsetDateTime knownAt = cut.knownAt().atOffset(ZoneOffset.UTC);
        LocalDate day = cut.effectiveAt();
        Array lines = wanted == null ? null : connection.createArrayOf("uuid", wanted.toArray());
        @Nullable
        Object[] values = {
            segments.whole(),
            lines,
            day,
            segments.whole(),
            lines,
            day,
            day,
            day,
            lines,
            segments.lastAt(),
            segments.lastId(),
            knownAt,
            day
        };
        try (PreparedStatement query = connection.prepareStatement(sql.replace("{tail}", TAIL)
                .replace("{key}", key)
                .replace("{t}", lines == null ? "" : " and t.budget_line_id = any (?)")
                .replace("{p}", lines == null ? "" : " and p.budget_line_id = any (?)"))) {
            int place = 1;
            for (Object value : values) {
                if (value != null) {
                    query.setObject(place++, value);
                }
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reading.of(row);
                }
            }
        }
    }

    private static LineFigures figures(ResultSet row) throws SQLException {
        return new LineFigures(
                new BudgetFigures(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)), row.getLong(6));
    }
}
