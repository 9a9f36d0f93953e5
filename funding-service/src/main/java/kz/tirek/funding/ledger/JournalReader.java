package kz.tirek.funding.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import kz.tirek.funding.ledger.OrderedEntry.OrderedPosting;
import org.jspecify.annotations.Nullable;

/// Reads entries in their gapless order, some at a time.
public final class JournalReader {

    private static final String ENTRIES = """
            select s.sequence, e.id, e.cause_type, e.cause_id, e.effective_on, e.recorded_by, e.recorded_at, e.recorded_in::text,
                   e.reverses_id, e.exception_id, p.position, p.account_code, p.budgetary, p.amount_tiyn,
                   p.funder_id, p.grant_id, p.hub_school_id, p.budget_line_id, p.supplier_id
            from entry_sequence s join entry e on e.id = s.entry_id left join posting p on p.entry_id = e.id
            where %s order by s.sequence, p.position""";

    private final Connection connection;

    public JournalReader(Connection connection) {
        this.connection = connection;
    }

    /// How many entries were recorded up to `knownAt`; they are the first of the order. Empty while the last of them
    /// has no place in it yet.
    public OptionalLong count(Instant knownAt) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select s.sequence from entry e left join entry_sequence s on s.entry_id = e.id
                where e.recorded_at <= ? order by e.recorded_at desc, e.id desc limit 1""")) {
            query.setObject(1, knownAt.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return OptionalLong.of(0);
                }
                long count = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
            }
        }
    }

    /// The entries from `sequence` on, at most `most` of them; those that are no longer there are left out.
    public List<OrderedEntry> read(long sequence, int most) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(ENTRIES.formatted("s.sequence >= ? and s.sequence < ?"))) {
            query.setLong(1, sequence);
            query.setLong(2, sequence + most);
            return entries(query);
        }
    }

    /// The entries at these places, in their order; those that are no longer there are left out.
    public List<OrderedEntry> read(List<Long> sequences) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENTRIES.formatted("s.sequence = any (?)"))) {
            query.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            return entries(query);
        }
    }

    private static List<OrderedEntry> entries(PreparedStatement query) throws SQLException {
        List<OrderedEntry> entries = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            @Nullable OrderedEntry last = null;
            while (row.next()) {
                if (last == null || last.sequence() != row.getLong(1)) {
                    last = entry(row);
                    entries.add(last);
                }
                if (row.getObject(11) != null) {
                    last.postings().add(posting(row));
                }
            }
        }
        return entries;
    }

    private static OrderedEntry entry(ResultSet row) throws SQLException {
        return new OrderedEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getObject(10, UUID.class),
                new ArrayList<>());
    }

    private static OrderedPosting posting(ResultSet row) throws SQLException {
        return new OrderedPosting(
                row.getInt(11),
                row.getString(12),
                row.getBoolean(13),
                row.getLong(14),
                row.getObject(15, UUID.class),
                row.getObject(16, UUID.class),
                row.getObject(17, UUID.class),
                row.getObject(18, UUID.class),
                row.getObject(19, UUID.class));
    }
}
