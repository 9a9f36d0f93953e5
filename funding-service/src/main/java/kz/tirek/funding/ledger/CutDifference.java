package kz.tirek.funding.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entries that are in one of two cuts and not in the other. It costs their number, not that of all entries.
public final class CutDifference {

    /// Entries in one cut alone: those the longer order has more, and those between the two business dates.
    private static final String DIFFERING = """
            (select s.sequence, e.id, e.effective_on, e.effective_on <= ? and s.sequence <= ? as before
             from entry_sequence s join entry e on e.id = s.entry_id
             where s.sequence > ? and s.sequence <= ? and e.effective_on <= ?
             union all
             select s.sequence, e.id, e.effective_on, e.effective_on <= ?
             from entry e join entry_sequence s on s.entry_id = e.id
             where e.effective_on > ? and e.effective_on <= ? and s.sequence <= ?) d""";

    private final Connection connection;
    private final Cut before;
    private final Cut after;

    /// @param before the cut that is gone out from
    /// @param after the cut it is compared with
    public CutDifference(Connection connection, Cut before, Cut after) {
        this.connection = connection;
        this.before = before;
        this.after = after;
    }

    /// A cut whose entries have their places in the order: of the first `entries`, those that take effect by
    /// `effectiveAt`.
    public record Cut(LocalDate effectiveAt, long entries) {}

    /// An entry that is in one cut alone.
    ///
    /// @param added whether it came with the cut that is compared with; otherwise it fell out
    public record Differing(OrderedEntry entry, boolean added) {}

    /// How many entries differ, and how.
    ///
    /// @param added how many came
    /// @param removed how many fell out
    /// @param reversals how many of both reverse another entry
    public record Counts(long added, long removed, long reversals) {}

    /// How many entries differ.
    public Counts counts() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select count(*) filter (where not d.before), count(*) filter (where d.before),
                       count(*) filter (where exists (select from entry e where e.id = d.id and e.reverses_id is not null))
                from\s""" + DIFFERING)) {
            bind(query);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Counts(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    /// What they change of every account they touch, by code: what came less what fell out.
    public List<AccountChange> changes() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                select p.account_code,
                       sum(greatest(p.amount_tiyn, 0) * case when d.before then -1 else 1 end),
                       sum(greatest(-p.amount_tiyn, 0) * case when d.before then -1 else 1 end)
                from\s""" + DIFFERING + " join posting p on p.entry_id = d.id group by 1 order by 1")) {
            bind(query);
            List<AccountChange> changes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.add(new AccountChange(
                            row.getString(1),
                            row.getBigDecimal(2).longValueExact(),
                            row.getBigDecimal(3).longValueExact()));
                }
            }
            return changes;
        }
    }

    /// What entries change of an account; negative where more fell out than came.
    public record AccountChange(String account, long debitTiyn, long creditTiyn) {}

    /// Those behind place `sequence` of the order, in it, at most `most` of them.
    public List<Differing> after(long sequence, int most) throws SQLException {
        Map<Long, Boolean> found = new HashMap<>();
        List<Long> places = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select d.sequence, d.before from " + DIFFERING + " where d.sequence > ? order by 1 limit ?")) {
            int next = bind(query);
            query.setLong(next, sequence);
            query.setInt(next + 1, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    places.add(row.getLong(1));
                    found.put(row.getLong(1), row.getBoolean(2));
                }
            }
        }
        return new JournalReader(connection)
                .read(places).stream()
                        .map(entry -> new Differing(entry, Boolean.FALSE.equals(found.get(entry.sequence()))))
                        .toList();
    }

    /// @return the place of the next parameter
    private int bind(PreparedStatement query) throws SQLException {
        Cut longer = before.entries() >= after.entries() ? before : after;
        long common = Math.min(before.entries(), after.entries());
        boolean backwards = before.effectiveAt().isAfter(after.effectiveAt());
        query.setObject(1, before.effectiveAt());
        query.setLong(2, before.entries());
        query.setLong(3, common);
        query.setLong(4, longer.entries());
        query.setObject(5, longer.effectiveAt());
        query.setObject(6, before.effectiveAt());
        query.setObject(7, backwards ? after.effectiveAt() : before.effectiveAt());
        query.setObject(8, backwards ? before.effectiveAt() : after.effectiveAt());
        query.setLong(9, common);
        return 10;
    }
}
