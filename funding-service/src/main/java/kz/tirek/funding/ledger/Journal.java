package kz.tirek.funding.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Overdraft;
import kz.tirek.funding.ledger.Recording.Overdrawn;
import kz.tirek.funding.ledger.Recording.PeriodClosed;
import kz.tirek.funding.ledger.Recording.Recorded;
import kz.tirek.funding.ledger.Recording.Shortfall;
import org.jspecify.annotations.Nullable;

/// The append-only journal in PostgreSQL. It works in the transaction of the connection it is given, which reads what
/// is committed, and neither commits nor rolls back.
///
/// Recording is one call of the database, `record_entry`. It locks the budget lines the entry touches, in one order
/// for everybody, and a part of the bank account: entries on different lines do not wait for each other, and
/// neither do payments out of one bank account. Accounts that must not go negative do not on any day.
public final class Journal {

    private final Connection connection;
    private final Supplier<UUID> ids;

    /// @param ids makes the ids of new entries
    public Journal(Connection connection, Supplier<UUID> ids) {
        this.connection = connection;
        this.ids = ids;
    }

    /// Records `entry`, or says why not. A second call with the same cause and content changes nothing and returns
    /// the first entry.
    ///
    /// @throws CauseTakenException if the cause is recorded with other content
    public Recording record(Entry entry) throws SQLException {
        UUID id = ids.get();
        Recorded recorded = entry.reverses() == null && entry.isAboutOne() ? recordUnopposed(id, entry) : null;
        return recorded == null ? recordExamined(id, entry) : recorded;
    }

    /// Records an entry all of whose postings are about the same, or nothing if anything stands against it.
    private @Nullable Recorded recordUnopposed(UUID id, Entry entry) throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement("select record_entry_unopposed(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            describe(call, id, entry);
            Dimensions about = entry.postings().getFirst().dimensions();
            call.setArray(6, accounts(entry));
            call.setArray(7, amounts(entry));
            call.setObject(8, about.funderId(), Types.OTHER);
            call.setObject(9, about.grantId(), Types.OTHER);
            call.setObject(10, about.hubSchoolId(), Types.OTHER);
            call.setObject(11, about.budgetLineId(), Types.OTHER);
            call.setObject(12, about.supplierId(), Types.OTHER);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                OffsetDateTime instant = row.getObject(1, OffsetDateTime.class);
                return instant == null ? null : new Recorded(id, instant.toInstant());
            }
        }
    }

    private Recording recordExamined(UUID id, Entry entry) throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement("select * from record_entry(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            describe(call, id, entry);
            call.setObject(6, entry.reverses(), Types.OTHER);
            call.setArray(7, accounts(entry));
            call.setArray(8, amounts(entry));
            call.setArray(9, ids(entry, Dimensions::funderId));
            call.setArray(10, ids(entry, Dimensions::grantId));
            call.setArray(11, ids(entry, Dimensions::hubSchoolId));
            call.setArray(12, ids(entry, Dimensions::budgetLineId));
            call.setArray(13, ids(entry, Dimensions::supplierId));
            try (ResultSet row = call.executeQuery()) {
                return outcome(entry, row);
            }
        }
    }

    private static void describe(PreparedStatement call, UUID id, Entry entry) throws SQLException {
        call.setObject(1, id);
        call.setString(2, entry.cause().type().name());
        call.setObject(3, entry.cause().id());
        call.setObject(4, entry.effectiveOn());
        call.setString(5, entry.recordedBy());
    }

    /// Reverses the entry `entryId`: every posting the other way round. An entry is reversed at most once, a reversal
    /// never.
    ///
    /// @throws IllegalArgumentException if there is no such entry, it is a reversal, or `effectiveOn` is before
    ///     its date
    public Recording reverse(UUID entryId, LocalDate effectiveOn, String recordedBy) throws SQLException {
        Entry entry = find(entryId);
        if (entry == null || entry.reverses() != null || effectiveOn.isBefore(entry.effectiveOn())) {
            throw new IllegalArgumentException("entry " + entryId + " cannot be reversed on " + effectiveOn);
        }
        return record(new Entry(
                new Cause(CauseType.REVERSAL, entryId),
                effectiveOn,
                recordedBy,
                entryId,
                entry.postings().stream().map(Posting::negated).toList()));
    }

    /// The id of the entry with this cause, if there is one.
    public @Nullable UUID find(Cause cause) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from entry where cause_type = ? and cause_id = ?")) {
            query.setString(1, cause.type().name());
            query.setObject(2, cause.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    /// The entry with this id, if there is one.
    public @Nullable Entry find(UUID entryId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select cause_type, cause_id, effective_on, recorded_by, reverses_id from entry where id = ?""")) {
            query.setObject(1, entryId);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Entry(
                                new Cause(CauseType.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                row.getObject(5, UUID.class),
                                postings(entryId))
                        : null;
            }
        }
    }

    private List<Posting> postings(UUID entryId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select p.account_code, a.kind, p.amount_tiyn,
                       p.funder_id, p.grant_id, p.hub_school_id, p.budget_line_id, p.supplier_id
                from posting p join account a on a.code = p.account_code
                where p.entry_id = ? order by p.position""")) {
            query.setObject(1, entryId);
            List<Posting> postings = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    postings.add(new Posting(
                            new Account(row.getString(1), AccountKind.valueOf(row.getString(2))),
                            row.getLong(3),
                            new Dimensions(
                                    row.getObject(4, UUID.class),
                                    row.getObject(5, UUID.class),
                                    row.getObject(6, UUID.class),
                                    row.getObject(7, UUID.class),
                                    row.getObject(8, UUID.class))));
                }
            }
            return postings;
        }
    }

    private Recording outcome(Entry entry, ResultSet row) throws SQLException {
        row.next();
        return switch (row.getString("outcome")) {
            case "RECORDED" -> recorded(row);
            case "EARLIER" -> {
                Recorded earlier = recorded(row);
                if (!entry.equals(find(earlier.id()))) {
                    throw new CauseTakenException(entry.cause(), earlier.id());
                }
                yield earlier;
            }
            case "OVERDRAWN" -> overdrawn(row);
            case "PERIOD_CLOSED" ->
                new PeriodClosed(YearMonth.from(day(row)), PeriodStatus.valueOf(row.getString("status")));
            case String unknown -> throw new IllegalStateException("an entry became " + unknown);
        };
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getObject("entry_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /// Budget lines that are short come first: what else would be overdrawn follows from them.
    private static Recording overdrawn(ResultSet row) throws SQLException {
        List<Shortfall> shortfalls = new ArrayList<>();
        List<Overdraft> overdrafts = new ArrayList<>();
        do {
            String account = row.getString("account_code");
            if (account.equals(Account.AVAILABLE_BUDGET.code())) {
                shortfalls.add(new Shortfall(
                        row.getObject("budget_line_id", UUID.class),
                        day(row),
                        figures(row),
                        row.getLong("asked_tiyn")));
            } else {
                overdrafts.add(new Overdraft(
                        account,
                        row.getObject("budget_line_id", UUID.class),
                        day(row),
                        row.getLong("balance_tiyn"),
                        row.getLong("available_tiyn"),
                        row.getLong("asked_tiyn")));
            }
        } while (row.next());
        return shortfalls.isEmpty() ? new Overdrawn(overdrafts) : new OverBudget(shortfalls);
    }

    private static BudgetFigures figures(ResultSet row) throws SQLException {
        return new BudgetFigures(
                row.getLong("approved_tiyn"),
                row.getLong("revised_tiyn"),
                row.getLong("committed_tiyn"),
                row.getLong("disbursed_tiyn"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("day", LocalDate.class);
    }

    private Array accounts(Entry entry) throws SQLException {
        return connection.createArrayOf(
                "text",
                entry.postings().stream()
                        .map(posting -> posting.account().code())
                        .toArray(String[]::new));
    }

    private Array amounts(Entry entry) throws SQLException {
        return connection.createArrayOf(
                "bigint", entry.postings().stream().map(Posting::amountTiyn).toArray(Long[]::new));
    }

    private Array ids(Entry entry, Function<Dimensions, @Nullable UUID> dimension) throws SQLException {
        return connection.createArrayOf(
                "uuid",
                entry.postings().stream()
                        .map(posting -> dimension.apply(posting.dimensions()))
                        .toArray());
    }
}
