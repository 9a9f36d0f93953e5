package kz.tirek.funding.bankstatement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.bankstatement.ReconciliationView.Item;
import kz.tirek.funding.bankstatement.ReconciliationView.Items;
import kz.tirek.funding.ledger.Account;
import org.jspecify.annotations.Nullable;

/// Compares what the bank and the ledger say about an account.
@ApplicationScoped
class Reconciliations {

    private static final int LISTED = 500;

    /// Entries recorded before this instant are known to be outstanding, or not.
    private static final String THROUGH = "select recorded_at from bank_events_through";

    /// Everything in one query, so that all of it is of the same moment. A match counts where both its line and its
    /// entry lie on or before the day; an event and what undid it count together. Only what is outstanding on the
    /// day is read, and what may have become so since it was last determined.
    private static final String EVERYTHING = """
            with asked as (select ?::uuid as account, ?::text as code, ?::date as day),
            events as (
                select cause_type, cause_id from asked a
                join bank_outstanding b on b.account_code = a.code and b.days @> a.day
                union
                select cause_type, cause_id from bank_event_changed
                union
                select coalesce(undone.cause_type, e.cause_type), coalesce(undone.cause_id, e.cause_id)
                from asked a cross join entry e left join entry undone on undone.id = e.reverses_id
                cross join lateral (
                    select from posting p where p.entry_id = e.id and p.account_code = a.code limit 1) moving
                where e.recorded_at >= ?)
            select 'BANK', s.id, least(s.ends_on, a.day), null, s.opening_tiyn + coalesce((
                select sum(case l.direction when 'IN' then l.amount_tiyn else -l.amount_tiyn end)
                from bank_statement_line l where l.statement_id = s.id and l.booked_on <= a.day), 0)
            from asked a cross join lateral (
                select * from bank_statement where bank_account_id = a.account and starts_on <= a.day
                order by least(ends_on, a.day) desc, starts_on desc, id desc limit 1) s
            union all
            select 'LEDGER', null, null, null,
                   (select coalesce(sum(balance_tiyn - case when newest_on > a.day then newest_tiyn else 0 end), 0)
                    from bank_balance where account_code = a.code)
                   - (select coalesce(sum(amount_tiyn), 0) from bank_day where account_code = a.code and day > a.day)
            from asked a
            union all
            select 'LINE', l.id, l.booked_on, l.status,
                   (l.amount_tiyn - m.matched) * case l.direction when 'IN' then 1 else -1 end
            from asked a cross join (
                select l.id from asked a join bank_statement_line l on l.bank_account_id = a.account
                where l.booked_on <= a.day and l.status in ('UNMATCHED', 'PARTLY_MATCHED', 'SET_ASIDE')
                union
                select m.line_id from events join bank_statement_match m using (cause_type, cause_id)
                where m.undone_by is null) possible
            join bank_statement_line l on l.id = possible.id and l.bank_account_id = a.account
                and l.booked_on <= a.day and l.repeats_id is null
            cross join lateral (
                select coalesce(sum(m.amount_tiyn), 0) as matched
                from bank_statement_match m join entry e using (cause_type, cause_id)
                where m.line_id = l.id and m.undone_by is null and e.effective_on <= a.day) m
            where l.amount_tiyn > m.matched
            union all
            select 'ENTRY', e.cause_id, e.effective_on, e.cause_type, sum(m.amount_tiyn)
            from asked a cross join events v join entry e using (cause_type, cause_id)
            cross join lateral bank_event_moves(v.cause_type, v.cause_id) m
            where m.account_code = a.code and m.day <= a.day
            group by e.cause_id, e.effective_on, e.cause_type having sum(m.amount_tiyn) <> 0
            order by 3 desc, 2""";

    private final AgroalDataSource database;

    @Inject
    Reconciliations(AgroalDataSource database) {
        this.database = database;
    }

    ReconciliationView of(FundAccount account, LocalDate on) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(EVERYTHING)) {
            query.setObject(1, account.id());
            query.setString(2, Account.bank(account.bankAccount().iban()).code());
            query.setObject(3, on);
            query.setObject(4, through(connection));
            return read(account.id(), on, query);
        } catch (SQLException failure) {
            throw new IllegalStateException("no reconciliation of account " + account.id(), failure);
        }
    }

    private static OffsetDateTime through(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(THROUGH);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    private static ReconciliationView read(UUID account, LocalDate on, PreparedStatement query) throws SQLException {
        @Nullable UUID statement = null;
        @Nullable LocalDate until = null;
        Money bank = Money.ZERO;
        Money ledger = Money.ZERO;
        List<Item> lines = new ArrayList<>();
        List<Item> entries = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Money amount = Money.ofTiyn(row.getBigDecimal(5).longValueExact());
                switch (row.getString(1)) {
                    case "BANK" -> {
                        statement = row.getObject(2, UUID.class);
                        until = row.getObject(3, LocalDate.class);
                        bank = amount;
                    }
                    case "LEDGER" -> ledger = amount;
                    case "LINE" -> lines.add(item(row, amount));
                    case "ENTRY" -> entries.add(item(row, amount));
                    default -> throw new IllegalStateException(row.getString(1));
                }
            }
        }
        Items notInLedger = items(lines);
        Items notOnStatement = items(entries);
        Money difference = bank.minus(ledger);
        return new ReconciliationView(
                account,
                on,
                statement,
                until,
                bank,
                ledger,
                difference,
                notInLedger,
                notOnStatement,
                difference.minus(notInLedger.total()).plus(notOnStatement.total()));
    }

    private static Item item(ResultSet row, Money amount) throws SQLException {
        return new Item(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class), row.getString(4), amount);
    }

    private static Items items(List<Item> all) {
        Money total = all.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
        return new Items(total, all.size(), all.stream().limit(LISTED).toList());
    }
}
