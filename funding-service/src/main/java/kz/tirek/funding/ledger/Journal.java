package kz.tirek.funding.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.tirek.funding.ledger.Recording.OverBudget;
import kz.tirek.funding.ledger.Recording.Recorded;
import kz.tirek.funding.ledger.Recording.Shortfall;
import org.jspecify.annotations.Nullable;

/// The append-only journal in PostgreSQL. It works in the transaction of the connection it is given and neither
/// commits nor rolls back.
///
/// Recording locks the budget lines the entry touches, in one order for everybody, and nothing else: entries on
/// different lines do
/// not wait for each other.
public final class Journal {

    private final Connection connection;
    private final Supplier<UUID> ids;

    /// @param ids makes the ids of new entries
    public Journal(Connection connection, Supplier<UUID> ids) {
        this.connection = connection;
        this.ids = ids;
    }

    /// Records `entry`, unless a budget line would be exceeded. A second call with the same cause and content changes
    /// nothing and
    /// returns the first entry.
    ///
    /// @throws CauseTakenException if the cause is recorded with other content
    public Recording record(Entry entry) throws SQLException {
        Map<UUID, BudgetFigures> locked = lock(entry.lines());
        Recorded earlier = earlier(entry);
        if (earlier != null) {
            return earlier;
        }
        List<Shortfall> shortfalls = shortfalls(entry, locked);
        if (!shortfalls.isEmpty()) {
            return new OverBudget(shortfalls);
        }
        Recorded recorded = insert(entry);
        return recorded != null ? recorded : Objects.requireNonNull(earlier(entry));
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

    private @Nullable Recorded earlier(Entry entry) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select id, recorded_at from entry where cause_type = ? and cause_id = ?")) {
            query.setString(1, entry.cause().type().name());
            query.setObject(2, entry.cause().id());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                UUID id = row.getObject(1, UUID.class);
                if (!entry.equals(find(id))) {
                    throw new CauseTakenException(entry.cause(), id);
                }
                return new Recorded(id, instant(row, 2));
            }
        }
    }

    private Map<UUID, BudgetFigures> lock(List<UUID> lines) throws SQLException {
        Map<UUID, BudgetFigures> figures = new HashMap<>();
        if (lines.isEmpty()) {
            return figures;
        }
        try (PreparedStatement query = connection.prepareStatement("select * from lock_budget_lines(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", lines.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long approved = row.getLong("approved_tiyn");
                    figures.put(
                            row.getObject("budget_line_id", UUID.class),
                            new BudgetFigures(
                                    approved,
                                    Math.addExact(approved, row.getLong("revision_tiyn")),
                                    row.getLong("committed_tiyn"),
                                    row.getLong("disbursed_tiyn")));
                }
            }
        }
        return figures;
    }

    private static List<Shortfall> shortfalls(Entry entry, Map<UUID, BudgetFigures> locked) {
        List<Shortfall> shortfalls = new ArrayList<>();
        entry.asked().forEach((line, asked) -> {
            BudgetFigures figures = locked.getOrDefault(line, BudgetFigures.NONE);
            if (figures.availableTiyn() < asked) {
                shortfalls.add(new Shortfall(line, figures, asked));
            }
        });
        return shortfalls;
    }

    private @Nullable Recorded insert(Entry entry) throws SQLException {
        UUID id = ids.get();
        Instant recordedAt;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into entry (id, cause_type, cause_id, effective_on, recorded_by, reverses_id)
                values (?, ?, ?, ?, ?, ?) on conflict (cause_type, cause_id) do nothing returning recorded_at""")) {
            insert.setObject(1, id);
            insert.setString(2, entry.cause().type().name());
            insert.setObject(3, entry.cause().id());
            insert.setObject(4, entry.effectiveOn());
            insert.setString(5, entry.recordedBy());
            insert.setObject(6, entry.reverses());
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                recordedAt = instant(row, 1);
            }
        }
        insertPostings(id, entry.postings());
        return new Recorded(id, recordedAt);
    }

    private void insertPostings(UUID entryId, List<Posting> postings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into posting (entry_id, position, account_code, budgetary, amount_tiyn,
                                     funder_id, grant_id, hub_school_id, budget_line_id, supplier_id)
                select ?, p.position, p.account, p.budgetary, p.amount, p.funder, p.grantee, p.school, p.line, p.supplier
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                     as p (account, budgetary, amount, funder, grantee, school, line, supplier, position)""")) {
            insert.setObject(1, entryId);
            insert.setArray(
                    2, array("text", postings, posting -> posting.account().code()));
            insert.setArray(
                    3,
                    array(
                            "boolean",
                            postings,
                            posting -> posting.account().kind().isBudgetary()));
            insert.setArray(4, array("bigint", postings, Posting::amountTiyn));
            insert.setArray(
                    5, array("uuid", postings, posting -> posting.dimensions().funderId()));
            insert.setArray(
                    6, array("uuid", postings, posting -> posting.dimensions().grantId()));
            insert.setArray(
                    7, array("uuid", postings, posting -> posting.dimensions().hubSchoolId()));
            insert.setArray(
                    8, array("uuid", postings, posting -> posting.dimensions().budgetLineId()));
            insert.setArray(
                    9, array("uuid", postings, posting -> posting.dimensions().supplierId()));
            insert.executeUpdate();
        }
    }

    private Array array(String type, List<Posting> postings, Function<Posting, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, postings.stream().map(column).toArray());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
