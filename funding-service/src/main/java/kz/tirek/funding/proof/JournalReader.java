package kz.tirek.funding.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.proof.SealedEntry.SealedPosting;
import org.jspecify.annotations.Nullable;

/// Reads entries in their gapless order, some at a time.
final class JournalReader {

    private static final String ENTRIES = """
            select s.sequence, e.id, e.cause_type, e.cause_id, e.effective_on, e.recorded_by, e.recorded_at, e.recorded_in::text,
                   e.reverses_id, e.exception_id, p.position, p.account_code, p.budgetary, p.amount_tiyn,
                   p.funder_id, p.grant_id, p.hub_school_id, p.budget_line_id, p.supplier_id
            from entry_sequence s join entry e on e.id = s.entry_id left join posting p on p.entry_id = e.id
            where s.sequence >= ? and s.sequence < ?
            order by s.sequence, p.position""";

    private final Connection connection;

    JournalReader(Connection connection) {
        this.connection = connection;
    }

    /// The entries from `sequence` on, at most `most` of them; those that are no longer there are left out.
    List<SealedEntry> read(long sequence, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setLong(1, sequence);
            query.setLong(2, sequence + most);
            List<SealedEntry> entries = new ArrayList<>(most);
            try (ResultSet row = query.executeQuery()) {
                @Nullable SealedEntry last = null;
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
    }

    private static SealedEntry entry(ResultSet row) throws SQLException {
        return new SealedEntry(
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

    private static SealedPosting posting(ResultSet row) throws SQLException {
        return new SealedPosting(
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
