package kz.tirek.funding.report;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.CauseType;
import kz.tirek.funding.report.StatementRow.Kind;
import org.jspecify.annotations.Nullable;

/// The movements of an account by day, between the balance before the first and the balance after the last.
///
/// @param opening the balance before the first day
record StatementRows(AgroalDataSource database, AsOf cut, StatementFilter filter, String account, Money opening)
        implements Rows<StatementRow> {

    private static final String POSTINGS = """
            select e.effective_on, p.amount_tiyn, e.cause_type, e.cause_id, e.id, p.position, e.recorded_at, e.recorded_by,
                   p.funder_id, p.grant_id, p.hub_school_id, p.budget_line_id, p.supplier_id
            from entry e join posting p on p.entry_id = e.id
            where p.account_code = ? and e.recorded_at <= ? and e.effective_on <= ?""";

    /// A movement that was read, and the balance after it: the next is read without adding up all before.
    private record Place(LocalDate day, UUID entry, int position, Money balance) {

        static Place of(String key) {
            String[] parts = key.split(" ", -1);
            try {
                if (parts.length == 4) {
                    return new Place(
                            LocalDate.parse(parts[0]),
                            UUID.fromString(parts[1]),
                            Integer.parseInt(parts[2]),
                            Money.parse(parts[3]));
                }
            } catch (DateTimeException | IllegalArgumentException changed) {
                // as any other key of no row, below
            }
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
    }

    @Override
    public int atOnce() {
        return 8000;
    }

    @Override
    public String key(StatementRow row) {
        return row.kind() == Kind.MOVEMENT
                ? "%s %s %d %s".formatted(row.effectiveOn(), row.entryId(), row.position(), row.balance())
                : row.kind().name();
    }

    @Override
    public List<StatementRow> after(@Nullable String key, int most) {
        List<StatementRow> rows = new ArrayList<>();
        if (Kind.CLOSING.name().equals(key)) {
            return rows;
        }
        boolean first = key == null;
        if (first) {
            LocalDate before = filter.from == null ? null : filter.from.minusDays(1);
            rows.add(StatementRow.balance(Kind.OPENING, before, opening));
        }
        Place last = key == null || Kind.OPENING.name().equals(key) ? null : Place.of(key);
        Money balance = last == null ? opening : last.balance();
        balance = movements(last, balance, most - rows.size(), rows);
        if (rows.size() < most) {
            rows.add(StatementRow.balance(Kind.CLOSING, cut.effectiveAt(), balance));
        }
        return rows;
    }

    private Money movements(@Nullable Place last, Money before, int most, List<StatementRow> rows) {
        PostingQuery query = new PostingQuery(POSTINGS, account, cut.knownAt(), cut.effectiveAt())
                .and("e.effective_on >= ?", filter.from)
                .about(filter);
        if (last != null) {
            // The first says where in the index of entries to begin.
            query.and("(e.effective_on, e.id) >= (?,", last.day())
                    .end("?)", last.entry())
                    .and("(e.effective_on, e.id, p.position) > (?,", last.day())
                    .end("?, ?)", last.entry(), last.position());
        }
        query.end("order by e.effective_on, e.id, p.position limit " + most);
        Money balance = before;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.on(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                balance = balance.plus(Money.ofTiyn(row.getLong(2)));
                rows.add(movement(row, balance));
            }
            return balance;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static StatementRow movement(ResultSet row, Money balance) throws SQLException {
        long tiyn = row.getLong(2);
        return new StatementRow(
                Kind.MOVEMENT,
                row.getObject(1, LocalDate.class),
                tiyn > 0 ? Money.ofTiyn(tiyn) : null,
                tiyn < 0 ? Money.ofTiyn(-tiyn) : null,
                balance,
                CauseType.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getInt(6),
                Objects.requireNonNull(row.getObject(7, OffsetDateTime.class)).toInstant(),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                row.getObject(12, UUID.class),
                row.getObject(13, UUID.class));
    }
}
